using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Facts;
using Bot.Core.Members;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Agreements.Use;

/// <summary>
/// Remembers who used which version, and for which account. It keeps one document for each person and each account,
/// so neither storing nor counting grows with how often a text is used.
/// </summary>
public sealed class VersionUses(IDocumentStore data, VocabularyCache vocabularies, IAccountPipeline accounts)
{
    private const int LongestAccount = 100;

    /// <summary>Remembers the use of versions. The account is read from the words if it is not given.</summary>
    public async Task RecordAsync(
        ChatCommand command,
        IReadOnlyList<string> versions,
        UseKind kind,
        string? account,
        CancellationToken cancellationToken
    )
    {
        if (versions.Count == 0)
        {
            return;
        }

        var (organization, member) = (command.Organization.Id, command.Member.Id);
        var day = Day(command.Organization, command.At);
        var known = (account ?? await AccountAsync(command, cancellationToken))?.Trim();
        var named = string.IsNullOrEmpty(known) ? null : Truncate.ToLength(known, LongestAccount);
        foreach (var version in versions)
        {
            if (!await IsKnownAsync(data, organization, version, kind, member, named, day, cancellationToken))
            {
                await data.CommitAsync(
                    organization,
                    transaction => StoreAsync(transaction, organization, version, kind, member, named, day),
                    cancellationToken
                );
            }
        }
    }

    /// <summary>How a version was used up to a day, and how the deals of its accounts ended.</summary>
    public async Task<VersionUsage> ReadAsync(
        string organization,
        string version,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var uses = await data.FindAsync(VersionUse.Set, organization, "version", version, cancellationToken);
        var used = await data.FindAsync(VersionAccount.Set, organization, "version", version, cancellationToken);
        var last = await data.GetAsync(VersionLastUse.Set, organization, $"last/{version}", cancellationToken);
        return VersionUsage.Of(
            uses,
            used,
            last?.Last,
            await accounts.ReadAsync(organization, cancellationToken),
            today
        );
    }

    public static DateOnly Day(Organization organization, DateTimeOffset at) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, organization.TimeZone).DateTime);

    private async Task<string?> AccountAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.Arguments.Option("account", "cuenta") is { } typed)
        {
            return typed;
        }

        if (command.Text.Length == 0)
        {
            return null;
        }

        var vocabulary = await vocabularies.GetAsync(command.Organization.Id, cancellationToken);
        var mentions = vocabulary.Find(AnalyzedText.Of(command.Text, command.Member.Language));
        var names = mentions.Where(mention => mention.Kind == MentionKinds.Account).Select(mention => mention.Name);
        return names.Distinct().ToList() is [var only] ? only : null;
    }

    // Most uses repeat one of the same day, and need no commit.
    private static async ValueTask<bool> IsKnownAsync(
        IDocumentReader reader,
        string organization,
        string version,
        UseKind kind,
        string member,
        string? account,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var id = VersionUse.Id(version, kind, member);
        return await reader.GetAsync(VersionUse.Set, organization, id, cancellationToken) is { } use
            && use.Last >= day
            && (
                account is null
                || await reader.GetAsync(
                    VersionAccount.Set,
                    organization,
                    VersionAccount.Id(version, account),
                    cancellationToken
                )
                    is not null
            );
    }

    private static async ValueTask<bool> StoreAsync(
        IDocumentTransaction transaction,
        string organization,
        string version,
        UseKind kind,
        string member,
        string? account,
        DateOnly day
    )
    {
        var none = CancellationToken.None;
        var id = VersionUse.Id(version, kind, member);
        var before = await transaction.GetAsync(VersionUse.Set, organization, id, none);
        await transaction.PutAsync(
            VersionUse.Set,
            new VersionUse(organization, version, kind, member, before?.First ?? day, day)
        );
        var last = await transaction.GetAsync(VersionLastUse.Set, organization, $"last/{version}", none);
        await transaction.PutAsync(
            VersionLastUse.Set,
            (last ?? new VersionLastUse(organization, version, day)) with
            {
                Last = day,
            }
        );
        if (
            account is not null
            && await transaction.GetAsync(VersionAccount.Set, organization, VersionAccount.Id(version, account), none)
                is null
        )
        {
            await transaction.PutAsync(VersionAccount.Set, new VersionAccount(organization, version, account, day));
        }

        return true;
    }
}
