using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Owners of agreements, who are asked "still true?".</summary>
internal sealed class AgreementDuty : IDuty
{
    public async ValueTask<LocalizedText?> DescribeAsync(
        IDocumentReader reader,
        Member member,
        CancellationToken cancellationToken
    )
    {
        var owned = await OwnedAsync(reader, member, cancellationToken);
        return owned.Count switch
        {
            0 => null,
            1 => new("1 text that sales and marketing sign", "1 texto que firman ventas y marketing"),
            var count => new(
                $"{count} texts that sales and marketing sign",
                $"{count} textos que firman ventas y marketing"
            ),
        };
    }

    public async ValueTask HandOverAsync(IDocumentTransaction transaction, Member from, Member to)
    {
        foreach (var agreement in await OwnedAsync(transaction, from, CancellationToken.None))
        {
            var changed = agreement;
            foreach (var version in Open(agreement).Where(version => from.Is(version.Owner)))
            {
                // If the leaver has not answered "still true?", the new owner is asked.
                changed = changed.With(version with { Owner = to.Id, AskedFor = null });
            }

            await AgreementStore.SaveAsync(transaction, changed);
        }
    }

    private static async Task<IReadOnlyList<Agreement>> OwnedAsync(
        IDocumentReader reader,
        Member member,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await reader.ListAsync(AgreementStore.Set, member.Organization, cancellationToken)).Where(agreement =>
                Open(agreement).Any(version => member.Is(version.Owner))
            ),
        ];

    private static IEnumerable<AgreementVersion> Open(Agreement agreement) =>
        new[] { agreement.Agreed, agreement.Pending }.OfType<AgreementVersion>();
}
