using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Inquiries.Requests;

/// <summary>
/// Wire names of a request type's commands, such as "claims.ask". Posted buttons carry them, so they are public API.
/// </summary>
public sealed record RequestActions(string Type)
{
    /// <summary>The value of a button is a <see cref="RequestAsk"/>.</summary>
    public string Ask => $"{Type}.ask";

    /// <summary>Asks although the question is already answered. The value is a <see cref="RequestAsk"/>.</summary>
    public string AskAgain => $"{Type}.ask.again";

    /// <summary>Leaves the request that the question was merged into, and opens a separate one.</summary>
    public string AskApart => $"{Type}.ask.apart";

    public string Withdraw => $"{Type}.ask.withdraw";

    public string List => $"{Type}.requests";

    public string Show => $"{Type}.request";

    /// <summary>Opens the form for the answer.</summary>
    public string Choose => $"{Type}.request.choose";

    public string Answer => $"{Type}.request.answer";

    public string Decline => $"{Type}.request.decline";

    public string SendDecline => $"{Type}.request.decline.send";

    public static string Value(Request request) => request.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The request number from a button or from typed text ("7", "#7"); 0 if there is none.</summary>
    public static int Number(ChatCommand command) =>
        int.TryParse(
            (command.Action is null ? command.Text : command.Value).Trim().TrimStart('#'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;
}
