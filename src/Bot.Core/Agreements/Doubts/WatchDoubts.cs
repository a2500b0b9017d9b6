using Bot.Core.Agreements.Use;
using Bot.Core.Data;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Doubts;

/// <summary>
/// Compares new reports with what is signed, each once. When the reports of two accounts contradict a version, its
/// owner is asked once, after the time in which a report can be undone.
/// </summary>
internal sealed class WatchDoubts(
    IDocumentStore data,
    FeedbackStore feedback,
    IAccountPipeline accounts,
    IEnumerable<IContradictions> contradictions
) : IOrganizationJob
{
    private const int AtOnce = 500;

    private static readonly TimeSpan Undo = TimeSpan.FromMinutes(15);

    public DateTimeOffset Next(Organization organization, DateTimeOffset now) => organization.NextDay(now);

    public async Task RunAsync(Organization organization, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var cursor =
            await data.GetAsync(DoubtCursor.Set, organization.Id, "cursor", cancellationToken)
            ?? new DoubtCursor(organization.Id, 0);
        if (cursor.Entry > 0 && await feedback.GetAsync(organization.Id, cursor.Entry, cancellationToken) is null)
        {
            // All feedback was deleted, and numbers began anew.
            cursor = cursor with
            {
                Entry = 0,
            };
        }

        while (await StepAsync(organization, cursor, now, cancellationToken) is { } next)
        {
            cursor = next;
        }
    }

    // Null when there is no entry left.
    private async Task<DoubtCursor?> StepAsync(
        Organization organization,
        DoubtCursor cursor,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var number = cursor.Entry;
        var found = new List<(VersionOf Of, DoubtVoice Voice)>();
        while (
            number < cursor.Entry + AtOnce
            && await feedback.GetAsync(organization.Id, number + 1, cancellationToken) is { } entry
        )
        {
            number++;
            found.AddRange(await ContradictedAsync(organization, entry, cancellationToken));
        }

        if (number == cursor.Entry)
        {
            return null;
        }

        var pipeline = await accounts.ReadAsync(organization.Id, cancellationToken);
        var next = cursor with { Entry = number };
        await data.CommitAsync(
            organization.Id,
            async transaction =>
            {
                foreach (var (of, voice) in found)
                {
                    await AddAsync(transaction, of, voice, pipeline, now);
                }

                await transaction.PutAsync(DoubtCursor.Set, next);
                return true;
            },
            cancellationToken
        );
        return next;
    }

    private async Task<IReadOnlyList<(VersionOf, DoubtVoice)>> ContradictedAsync(
        Organization organization,
        FeedbackEntry entry,
        CancellationToken cancellationToken
    )
    {
        // Whatever its kind: that is a guess, and what was said is compared word by word.
        if (entry is not { Deleted: null, Details.Account: { } account })
        {
            return [];
        }

        var found = new List<(VersionOf, DoubtVoice)>();
        foreach (var one in contradictions)
        {
            var versions = await one.OfAsync(organization, entry, cancellationToken);
            found.AddRange(
                versions
                    .Where(of => of.Version.AgreedAt <= entry.Created)
                    .Select(of => (of, new DoubtVoice(entry.Number, account)))
            );
        }

        return found;
    }

    private static async ValueTask AddAsync(
        IDocumentTransaction transaction,
        VersionOf of,
        DoubtVoice voice,
        AccountPipeline pipeline,
        DateTimeOffset now
    )
    {
        var organization = of.Agreement.Organization;
        var version = VersionUse.IdOf(of.Agreement, of.Version);
        var doubt =
            await transaction.GetAsync(VersionDoubt.Set, organization, version, CancellationToken.None)
            ?? new VersionDoubt(organization, version, []);
        if (doubt.Voices.Any(known => known.Entry == voice.Entry))
        {
            return;
        }

        doubt = doubt with { Voices = [.. doubt.Voices, voice] };
        var heard = doubt.Voices.Select(known => pipeline.KeyOf(known.Account)).Distinct().Count();
        if (doubt.AskedAt is null && heard >= VersionDoubt.Accounts)
        {
            doubt = doubt with { AskedAt = now };
            await QuestionStore.AddAsync(
                transaction,
                new Question(organization, DoubtQuestion.TypeKey, version, [of.Version.Owner], now + Undo)
                {
                    Patience = DoubtQuestion.Open + DoubtQuestion.Open,
                    ExpiresAt = now + Undo + DoubtQuestion.Open,
                }
            );
        }

        await transaction.PutAsync(VersionDoubt.Set, doubt);
    }
}
