using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;

namespace Bot.Core.Understanding;

/// <summary>
/// An answer to a plain sentence, as the two buttons below it carry it: by which people say whether it helped.
/// </summary>
/// <param name="Id">The answer, by the delivery of its question.</param>
/// <param name="Version">The signed version that it shows; null if none.</param>
/// <param name="Words">The words of the question.</param>
public sealed record ShownAnswer(string Id, string? Version, string Words)
{
    public const string HelpedAction = "answer.helped";
    public const string MissedAction = "answer.missed";

    private const int LongestWords = 1000;

    private static readonly LocalizedText Helped = new("This helped", "Me sirve");
    private static readonly LocalizedText Missed = new("This didn't help", "No me sirve");

    public static ShownAnswer Of(ChatCommand command, Reply reply) =>
        new(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(command.DeliveryKey)))[..16],
            reply.Shows,
            Truncate.ToLength(command.Text.Trim(), LongestWords)
        );

    /// <summary>Null if a button does not carry an answer.</summary>
    public static ShownAnswer? Parse(string value) =>
        value.Split('\n', 3) is [{ Length: > 0 } id, var version, { Length: > 0 } words]
            ? new ShownAnswer(id, version.Length > 0 ? version : null, words)
            : null;

    /// <summary>The two buttons.</summary>
    public Buttons Buttons =>
        new([new Button(Helped, HelpedAction, ToString()), new Button(Missed, MissedAction, ToString())])
        {
            IsVerdict = true,
        };

    public override string ToString() => $"{Id}\n{Version}\n{Words}";
}
