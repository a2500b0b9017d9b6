using System.Text.Json.Nodes;

namespace Bot.Tests.Design;

/// <summary>
/// A published rule of a platform that the platform does not enforce but people see. It reads what is sent: a message or
/// a view of Slack, or an Adaptive Card.
/// </summary>
internal sealed record DesignRule(string Name, Func<JsonNode, bool> IsBroken)
{
    public static IEnumerable<string> Broken(IEnumerable<DesignRule> rules, JsonNode sent) =>
        rules.Where(rule => rule.IsBroken(sent)).Select(rule => rule.Name);
}
