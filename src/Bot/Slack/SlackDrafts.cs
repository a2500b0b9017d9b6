using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Slack;

/// <summary>A long form with what was entered so far, and who reads it.</summary>
internal sealed record SlackDraft(
    string Workspace,
    string Id,
    Form Form,
    Language Language,
    string Zone,
    DateTimeOffset Until
);

/// <summary>One step of a draft, as a person sent it.</summary>
internal sealed record SlackDraftStep(SlackDraft Draft, int Step, SlackOrigin Origin, RenderContext Reader)
{
    private IReadOnlyList<IReadOnlyList<Input>> Steps => SlackFormSteps.Of(Draft.Form, Reader);

    public bool SendsForm => SlackFormSteps.Sends(Steps, Step);

    /// <summary>The modal of a step of this draft; the nearest one if there is no such step.</summary>
    public JsonObject View(int step, IReadOnlyDictionary<string, LocalizedText>? errors = null)
    {
        var shown = Math.Clamp(step, 0, Steps.Count - 1);
        return SlackFormSteps.View(Draft.Form, shown, Reader, SlackDrafts.Metadata(Draft, shown, Origin), errors);
    }

    /// <summary>
    /// What to show of these errors: at the inputs of this step, or else the first step that has any, with the errors
    /// above its inputs.
    /// </summary>
    public JsonObject Errors(IReadOnlyDictionary<string, LocalizedText> errors, SlackViewState? state)
    {
        var steps = Steps;
        bool IsIn(int step, string name) => steps[step].Any(input => input.Name == name);
        var here = errors.Where(error => IsIn(Step, error.Key)).ToDictionary();
        var first = steps
            .Index()
            .FirstOrDefault(step => errors.Keys.Any(name => IsIn(step.Index, name)), (-1, []))
            .Index;
        if (here.Count > 0 || first < 0)
        {
            return SlackModals.Errors(here.Count > 0 ? here : errors, state, Reader);
        }

        var there = errors.Where(error => IsIn(first, error.Key)).ToDictionary();
        return new() { ["response_action"] = "update", ["view"] = View(first, there) };
    }
}

/// <summary>
/// Keeps long forms while a person is filling them in: Slack returns the inputs of one step only. A draft lasts a day.
/// </summary>
internal sealed class SlackDrafts(IDocumentStore data, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public static DocumentSet<SlackDraft> Set { get; } =
        new DocumentSet<SlackDraft>("slackDrafts", draft => Owner(draft.Workspace), draft => draft.Id).WithDue(draft =>
            draft.Until
        );

    public async Task<SlackDraft> BeginAsync(
        string workspace,
        Form form,
        RenderContext reader,
        CancellationToken cancellationToken
    )
    {
        var draft = new SlackDraft(
            workspace,
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)),
            form,
            reader.Language,
            reader.Zone.Id,
            time.GetUtcNow() + Lifetime
        );
        await data.PutAsync(Set, draft, cancellationToken);
        return draft;
    }

    /// <summary>Adds what a step holds to its draft. Null if the form is not a step, or its draft is gone.</summary>
    public async Task<SlackDraftStep?> TakeAsync(
        SlackFormMetadata form,
        SlackViewState? state,
        CancellationToken cancellationToken
    )
    {
        var workspace = form.Origin.Place.Workspace;
        if (
            form.Action != SlackFormSteps.Name
            || form.Value.Split(' ') is not [var id, var number]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            || await data.GetAsync(Set, Owner(workspace), id, cancellationToken) is not { } stored
        )
        {
            return null;
        }

        var draft = stored with
        {
            Form = SlackFormSteps.WithEntered(stored.Form, state),
            Until = time.GetUtcNow() + Lifetime,
        };
        await data.PutAsync(Set, draft, cancellationToken);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(draft.Zone, out var known) ? known : TimeZoneInfo.Utc;
        return new SlackDraftStep(
            draft,
            Math.Clamp(step, 0, SlackFormSteps.Of(draft.Form, new(draft.Language, zone, time.GetUtcNow())).Count - 1),
            form.Origin,
            new RenderContext(draft.Language, zone, time.GetUtcNow())
        );
    }

    /// <summary>Deletes the drafts of a workspace that no longer has Duet.</summary>
    public async Task ForgetAsync(string workspace, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            Owner(workspace),
            transaction => transaction.DeleteAllAsync(Set, Owner(workspace)),
            cancellationToken
        );

    public static string Metadata(SlackDraft draft, int step, SlackOrigin origin) =>
        new SlackFormMetadata(
            SlackFormSteps.Name,
            $"{draft.Id} {step.ToString(CultureInfo.InvariantCulture)}",
            origin
        ).ToString();

    private static string Owner(string workspace) => $"{Platforms.Slack}/{workspace}";
}
