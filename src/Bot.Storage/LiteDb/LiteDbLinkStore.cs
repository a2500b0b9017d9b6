using Bot.Core.Linking;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbLinkStore(LiteDbFile file) : ILinkStore
{
    private readonly LiteDbSet<LinkCode> codes = new(file, "linkCodes", _ => "", code => code.Code);

    public Task AddAsync(LinkCode code, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                foreach (var old in codes.All("").Where(old => !old.IsGood(code.Created)))
                {
                    codes.Delete("", old.Code);
                }

                return codes.TryInsert(code);
            },
            cancellationToken
        );

    public Task<LinkCode?> FindAsync(string code, CancellationToken cancellationToken) =>
        Task.FromResult(codes.Get("", code));

    public Task<LinkCode?> TakeAsync(string code, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () => codes.Get("", code) is { } found && codes.Delete("", code) ? found : null,
            cancellationToken
        );
}
