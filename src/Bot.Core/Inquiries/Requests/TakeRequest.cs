using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Finds requests of any type by their number, and changes who takes care of them.</summary>
internal sealed partial class RequestOwners(RequestStore store, IEnumerable<IRequestWorkflow> workflows)
{
    private const int LongestDays = 366;

    /// <summary>The workflow and the view of a request; a refusal if the member may not take it.</summary>
    public async Task<(IRequestWorkflow? Workflow, RequestView? View, Request? Request, Reply? Refusal)> FindAsync(
        ChatCommand command,
        int number,
        CancellationToken cancellationToken
    )
    {
        var organization = command.Organization.Id;
        var request = await store.GetAsync(organization, number, cancellationToken);
        if (workflows.FirstOrDefault(known => known.Type.Key == request?.Type) is not { } workflow)
        {
            var unknown = number == 0 ? OwnerTexts.WhichRequest : OwnerTexts.NoRequest(number);
            return (null, null, null, Reply.ToRequester(unknown));
        }

        var view = await workflow.ViewAsync(organization, command.At, cancellationToken);
        var current = view.Current(request!);
        var refusal =
            RequestAuthorization.Settled(view, current)
            ?? (workflow.Type.MayTake(command.Member) ? null : OwnerTexts.MayNotTake(view));
        return (workflow, view, current, refusal is null ? null : Reply.ToRequester(refusal));
    }

    /// <summary>Makes the member the owner; <paramref name="day"/> is when they want to answer.</summary>
    public async Task<Reply> TakeAsync(
        ChatCommand command,
        int number,
        DateOnly? day,
        bool isTakeover,
        CancellationToken cancellationToken
    )
    {
        var (workflow, view, _, refusal) = await FindAsync(command, number, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        var (request, _) = await workflow!.ChangeAsync(
            command.Organization.Id,
            number,
            command.At,
            current => RequestRules.Taken(current, command.Member, day, isTakeover),
            cancellationToken
        );
        return request is not { Owner: { } owner } ? Reply.ToRequester(RequestTexts.NotThere(workflow.Type))
            : RequestAuthorization.Settled(view!, request) is { } settled ? Reply.ToRequester(settled)
            : Reply.ToRequester(
                command.Member.Is(owner) ? OwnerCards.Taken(view!, request) : OwnerCards.IsTaken(view!, request)
            );
    }

    /// <summary>The day in the words, or why it is none.</summary>
    public static (DateOnly? Day, LocalizedText? Error) DayIn(string words, ChatCommand command)
    {
        var today = Today(command.Organization, command.At);
        var day = ComingDay.Read(words, today);
        return day is null ? (null, OwnerTexts.NoDay(Truncate.ToLine(words, 60)))
            : day < today ? (null, OwnerTexts.PastDay(day.Value))
            : day > today.AddDays(LongestDays) ? (null, OwnerTexts.FarDay(day.Value))
            : (day, null);
    }

    public static DateOnly Today(Organization organization, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, organization.TimeZone).DateTime);

    /// <summary>
    /// The number and what follows it, from a button or typed: "7", "#7 by Friday", "request 7 friday".
    /// </summary>
    public static (int Number, string Words) Parse(ChatCommand command)
    {
        var match = NumberFirst().Match(command.Action is null ? command.Text : command.Value);
        return int.TryParse(match.Groups["number"].Value, CultureInfo.InvariantCulture, out var number)
            ? (number, match.Groups["rest"].Value.Trim())
            : (0, "");
    }

    [GeneratedRegex(
        @"^\s*(?:(?:the|la|el|request|solicitud|petici[oó]n|question"
            + @"|pregunta)\s+)*#?(?<number>[0-9]{1,9})\b(?<rest>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex NumberFirst();
}

/// <summary>A member takes care of a request: "request take 7 Friday".</summary>
internal sealed class TakeRequest(RequestOwners owners) : ICommandHandler
{
    public const string Name = "request.take";

    /// <summary>After the number: take it although somebody else has it.</summary>
    public const string Over = "/over";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (number, rest) = RequestOwners.Parse(command);
        var isTakeover = rest == Over;
        if (isTakeover || rest.Length == 0)
        {
            return await owners.TakeAsync(command, number, null, isTakeover, cancellationToken);
        }

        var (day, error) = RequestOwners.DayIn(rest, command);
        return error is not null
            ? Reply.ToRequester(error)
            : await owners.TakeAsync(command, number, day, isTakeover: false, cancellationToken);
    }
}

/// <summary>A button that opens the form for the day, and that form. Whoever names the day takes the request.</summary>
internal sealed class SetRequestDue(RequestOwners owners) : ICommandHandler
{
    public const string Name = "request.due";
    public const string DayInput = "day";

    private const int UsualDays = 7;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (number, _) = RequestOwners.Parse(command);
        if (command.Fields.Count > 0)
        {
            var (submitted, problem) = RequestOwners.DayIn(command.Field(DayInput) ?? "", command);
            return problem is not null
                ? Reply.Invalid(DayInput, problem)
                : await owners.TakeAsync(command, number, submitted, isTakeover: false, cancellationToken);
        }

        var (_, _, request, refusal) = await owners.FindAsync(command, number, cancellationToken);
        var usual = RequestOwners.Today(command.Organization, command.At).AddDays(UsualDays);
        return refusal ?? Reply.Open(OwnerCards.DueForm(request!, request!.Due ?? usual));
    }
}

/// <summary>The owner gives a request back.</summary>
internal sealed class ReleaseRequest(RequestOwners owners) : ICommandHandler
{
    public const string Name = "request.release";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (number, _) = RequestOwners.Parse(command);
        var (workflow, view, request, refusal) = await owners.FindAsync(command, number, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (request!.Owner is not { } owner || !(command.Member.Is(owner) || command.Member.IsAdmin))
        {
            return Reply.ToRequester(OwnerTexts.NotYours(request, view!.Names));
        }

        await workflow!.ChangeAsync(
            command.Organization.Id,
            number,
            command.At,
            current => current.IsOpen && current.Owner == owner ? current with { Owner = null, Due = null } : null,
            cancellationToken
        );
        return Reply.ToRequester(OwnerTexts.Released(request));
    }
}
