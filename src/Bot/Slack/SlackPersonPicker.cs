using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>Slack's own picker of a person, which knows everybody in the workspace. It submits the Slack id.</summary>
internal static class SlackPersonPicker
{
    /// <summary>Whether the picker can begin with the person who is chosen so far: only somebody in Slack.</summary>
    public static bool IsFit(ChoiceInput input) =>
        input.Selected is not [var selected, ..] || SlackUser(input, selected) is not null;

    public static JsonObject Of(ChoiceInput input, RenderContext context)
    {
        var json = new JsonObject
        {
            ["type"] = "users_select",
            ["placeholder"] = SlackRichText.Plain(context.Plain(SlackTexts.ChoosePerson), SlackLimits.Placeholder),
        };
        if (input.Selected is [var selected, ..] && SlackUser(input, selected) is { } user)
        {
            json["initial_user"] = user;
        }

        return json;
    }

    // The value of an option, or a Slack id that was picked in an earlier step.
    private static string? SlackUser(ChoiceInput input, string selected) =>
        input.Options.FirstOrDefault(option => option.Value == selected) is { } member
            ? member.Person.LastOrDefault(identity => identity.Platform == Platforms.Slack)?.UserId
            : selected;
}
