using System.Collections.Frozen;

namespace Bot.Core.Chat;

/// <summary>Takes the name of Duet out of a message that addresses it: "@Duet: help", "Hi @Duet, Acme says …".</summary>
public static class Addressing
{
    // What may stand between the name and the message.
    private const string Marks = ",:;-–—.!…";

    // Said before the name and no part of the message. Folded.
    private static readonly FrozenSet<string> Greetings = new[]
    {
        "hi",
        "hello",
        "hey",
        "hola",
        "buenas",
        "buenos dias",
        "buenas tardes",
        "buenas noches",
        "good morning",
        "good afternoon",
        "good evening",
        "morning",
        "oye",
        "ey",
        "dear",
        "ok",
        "hi there",
        "hey there",
    }.ToFrozenSet();

    /// <summary>The text without these spellings of the name, the marks after it, and a mere greeting before it.</summary>
    public static string Without(string text, IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => name.Length > 0))
        {
            for (
                var at = text.IndexOf(name, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(name, StringComparison.Ordinal)
            )
            {
                text = Join(text[..at], text[(at + name.Length)..]);
            }
        }

        return text.Trim();
    }

    private static string Join(string before, string after)
    {
        var said = string.Join(' ', Folding.Words(before));
        if (said.Length == 0 || Greetings.Contains(said))
        {
            var start = string.Concat(before.TakeWhile(c => said.Length == 0 && !Marks.Contains(c)));
            return start.TrimEnd() + (start.Trim().Length > 0 ? " " : "") + AfterMarks(after);
        }

        // "Thanks, @Duet!" keeps its end; "tell me, @Duet, who we sell to" keeps one comma.
        var plain = before.TrimEnd();
        return plain.EndsWith(',') && after.AsSpan().Trim() is [',' or '.' or '!' or '?', ..]
            ? plain.TrimEnd(',') + after.TrimStart()
            : $"{plain} {after.TrimStart()}".Replace(" !", "!", StringComparison.Ordinal);
    }

    // A dash or point that touches the next word belongs to it: "@Duet -5 % is too little".
    private static string AfterMarks(string after)
    {
        var rest = after.TrimStart();
        var end = rest.TakeWhile(Marks.Contains).Count();
        return end == rest.Length || (end > 0 && char.IsWhiteSpace(rest[end])) || rest.StartsWith(',')
            ? rest[end..].TrimStart()
            : rest;
    }
}
