using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Claims.Requests;

/// <summary>
/// Wire names of the slice, apart from <see cref="ClaimActions.Ask"/>. Posted buttons carry them, so they are public
/// API.
/// </summary>
public static class RequestActions
{
    /// <summary>Asks although the question is already answered. The value is a <see cref="ClaimAsk"/>.</summary>
    public const string AskAgain = "claims.ask.again";

    /// <summary>Leaves the request that the question was merged into, and opens a separate one.</summary>
    public const string AskApart = "claims.ask.apart";
    public const string Withdraw = "claims.ask.withdraw";
    public const string List = "claims.requests";
    public const string Show = "claims.request";
    public const string Propose = "claims.request.propose";
    public const string Submit = "claims.request.submit";
    public const string Choose = "claims.request.choose";
    public const string Answer = "claims.request.answer";
    public const string Decline = "claims.request.decline";
    public const string SendDecline = "claims.request.decline.send";

    public static string Value(ClaimRequest request) => request.Number.ToString(CultureInfo.InvariantCulture);

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
