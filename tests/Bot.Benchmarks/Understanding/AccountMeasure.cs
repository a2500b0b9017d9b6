using System.Text.Json.Nodes;

namespace Bot.Benchmarks.Understanding;

/// <summary>Whether the account of a report is found, and none is invented.</summary>
internal sealed class AccountMeasure : IMeasure
{
    private int named,
        found,
        unnamed,
        invented;

    public string File => "accounts";

    public async Task<string?> AskAsync(DuetClient duet, JsonNode item)
    {
        var answer = await duet.SayAsync((string)item["lang"]!, $"feedback {item["text"]}");
        var account = DuetClient.Field(answer, "Account");
        var wanted = (string?)item["account"];
        var isRight =
            wanted == account || (wanted is not null && KindMeasure.Also(item, "accountAlso").Contains(account));
        if (wanted is null)
        {
            unnamed++;
            invented += account is null ? 0 : 1;
        }
        else
        {
            named++;
            found += isRight ? 1 : 0;
        }

        return isRight ? null : $"{item["text"]} -> {account ?? "none"}, not {wanted ?? "none"}";
    }

    public string Summary() =>
        $"{named + unnamed} reports: account right {Share.Of(found, named)}, invented {Share.Of(invented, unnamed)}";
}
