using System.Text.Json.Nodes;
using Bot.Core.Feedback;

namespace Bot.Benchmarks.Understanding;

/// <summary>Whether the kind and the account of the reports among the sentences are right.</summary>
internal sealed class KindMeasure : IMeasure
{
    private int all,
        right,
        accepted,
        named,
        found,
        unnamed,
        invented;

    public string File => "sentences";

    public async Task<string?> AskAsync(DuetClient duet, JsonNode item)
    {
        if ((string)item["as"]! != "report")
        {
            return null;
        }

        var answer = await duet.SayAsync((string)item["lang"]!, $"feedback {item["text"]}");
        var (kind, account) = (DuetClient.Field(answer, "Kind"), DuetClient.Field(answer, "Account"));
        var isRight = kind == Name((string)item["kind"]!);
        var isAccepted = isRight || Also(item, "kinds").Select(Name).Contains(kind);
        all++;
        right += isRight ? 1 : 0;
        accepted += isAccepted ? 1 : 0;
        Count(item, account);
        return isRight
            ? null
            : $"{(isAccepted ? "accepted" : "wrong")}: {item["text"]} -> {kind}, not {Name((string)item["kind"]!)}";
    }

    public string Summary() =>
        $"{all} reports: kind right {Share.Of(right, all)}, right or acceptable {Share.Of(accepted, all)}; "
        + $"account right {Share.Of(found, named)}, invented {Share.Of(invented, unnamed)}";

    public static string Name(string kind) =>
        FeedbackKinds.TryParse(kind, out var known)
            ? known.Name().English.ToString()
            : throw new InvalidOperationException($"No kind: {kind}");

    public static IEnumerable<string> Also(JsonNode item, string name) =>
        item[name]?.AsArray().Select(also => (string)also!) ?? [];

    private void Count(JsonNode item, string? account)
    {
        if ((string?)item["account"] is { } wanted)
        {
            named++;
            found += account is not null && Also(item, "accountAlso").Append(wanted).Contains(account) ? 1 : 0;
        }
        else
        {
            unnamed++;
            invented += account is null ? 0 : 1;
        }
    }
}
