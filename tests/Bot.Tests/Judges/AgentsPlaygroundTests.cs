using Microsoft.Playwright;

namespace Bot.Tests.Judges;

/// <summary>
/// Duet in Microsoft's Agents Playground, by what a person sees there. It knows no app package, so that commands have to be
/// typed; it draws no full width and no chart titles, drops no files, and of an answer that is one sentence it shows
/// nothing in the dialog that a message's menu opened. What else Teams would do, FakeTeams does.
/// </summary>
public sealed class AgentsPlaygroundTests
{
    private const int Most = 120_000;

    [Fact(Timeout = Most)]
    public async Task Duet_greets_answers_and_its_buttons_and_forms_work()
    {
        await using var teams = await AgentsPlayground.OpenAsync(TestContext.Current.CancellationToken);
        await teams.ScenarioAsync("1-installed", () => teams.SeesAsync("In three steps, your teams are ready to go"));

        await teams.ScenarioAsync(
            "2-message",
            async () =>
            {
                await teams.SayAsync("feedback Acme: onboarding takes too long #onboarding deal:$12k");
                await Assertions.Expect(await teams.SeesAsync("Saved as #1")).ToContainTextAsync("$12,000");
            }
        );

        await teams.ScenarioAsync(
            "3-form",
            async () =>
            {
                await AgentsPlayground.PressAsync(await teams.SeesAsync("Saved as #1"), "Edit");
                var form = await teams.SeesAsync("Edit #1");
                await form.GetByLabel("What did you hear?").FillAsync("");
                await AgentsPlayground.PressAsync(form, "Save");
                await teams.SeesAsync("Please fill this in.");
                await form.GetByLabel("What did you hear?").FillAsync("onboarding takes three weeks");
                await form.GetByRole(AriaRole.Combobox, new() { Name = "Stage" }).ClickAsync();
                await teams.Page.GetByRole(AriaRole.Option, new() { Name = "demo" }).ClickAsync();
            }
        );

        await teams.ScenarioAsync(
            "4-button",
            async () =>
            {
                await AgentsPlayground.PressAsync(await teams.SeesAsync("Edit #1"), "Save");
                var card = await teams.SeesAsync("#1 now reads:");
                await Assertions.Expect(card).ToContainTextAsync("onboarding takes three weeks");
                await Assertions.Expect(card).ToContainTextAsync("demo");
                await AgentsPlayground.PressAsync(card, "Delete");
                await teams.SeesAsync("Delete #1");
            }
        );
    }

    [Fact(Timeout = Most)]
    public async Task A_message_that_Duet_does_not_hear_is_logged_from_its_menu()
    {
        await using var teams = await AgentsPlayground.OpenAsync(TestContext.Current.CancellationToken);
        await teams.GoToAsync(AgentsPlayground.Group);
        await teams.SeesAsync("Duet is here");
        await teams.SayAsync("Contoso asks for an audit log");

        await teams.ScenarioAsync(
            "5-message-action",
            async () =>
            {
                var form = await teams.OpenActionAsync("Contoso asks for an audit log", "feedback.quote");
                await Assertions
                    .Expect(form.GetByLabel("What did you hear?"))
                    .ToHaveValueAsync("Contoso asks for an audit log");
                await Assertions.Expect(form).ToContainTextAsync("Tom Becker wrote this");
                await form.GetByLabel("Account").FillAsync("Contoso");
            }
        );

        await AgentsPlayground.PressAsync(teams.Page.GetByRole(AriaRole.Dialog), "Save");
        await Assertions.Expect(teams.Page.GetByLabel("What did you hear?")).ToHaveCountAsync(0);
        await AgentsPlayground.PressAsync(teams.Page.GetByRole(AriaRole.Dialog), "Close");
        await teams.GoToAsync(AgentsPlayground.Personal);
        await teams.ScenarioAsync(
            "6-message-logged",
            async () =>
                await Assertions
                    .Expect(await teams.SeesAsync("Saved as #1"))
                    .ToContainTextAsync("Contoso asks for an audit log")
        );
    }

    [Fact(Timeout = Most)]
    public async Task Feedback_is_logged_from_the_compose_box()
    {
        await using var teams = await AgentsPlayground.OpenAsync(TestContext.Current.CancellationToken);

        await teams.ScenarioAsync(
            "7-compose-action",
            async () =>
            {
                var form = await teams.OpenActionAsync("feedback.capture");
                await form.GetByLabel("What did you hear?").FillAsync("Fabrikam: the price list is out of date");
                await AgentsPlayground.PressAsync(form, "Save");
                // The dialog says so too, but the Playground empties it if the message arrives after that answer.
                await teams.SeesAsync("Saved as #1");
            }
        );
    }

    [Fact(Timeout = Most)]
    public async Task A_mention_in_a_group_chat_is_answered_in_private_and_made_public_there()
    {
        await using var teams = await AgentsPlayground.OpenAsync(TestContext.Current.CancellationToken);
        await teams.GoToAsync(AgentsPlayground.Group);
        await teams.ScenarioAsync(
            "8-group-installed",
            () => teams.SeesAsync("Here I only read messages that mention me")
        );
        await teams.SayAsync("feedback Hooli: they love the reports but not the price", toDuet: true);

        await teams.GoToAsync(AgentsPlayground.Personal);
        await AgentsPlayground.PressAsync(await teams.SeesAsync("Saved as #1"), "Make public");
        await teams.SeesAsync("is posted in the channel");

        await teams.GoToAsync(AgentsPlayground.Group);
        await teams.ScenarioAsync(
            "9-group-mention",
            async () =>
                await Assertions
                    .Expect(await teams.SeesAsync("Tom Becker heard this"))
                    .ToContainTextAsync("they love the reports but not the price")
        );
    }

    [Fact(Timeout = Most)]
    public async Task A_mention_in_a_thread_is_made_public_in_that_thread()
    {
        await using var teams = await AgentsPlayground.OpenAsync(TestContext.Current.CancellationToken);
        await teams.GoToAsync(AgentsPlayground.Channel);
        await teams.SeesAsync("Duet is here");
        await teams.PostAsync("Umbrella called again");
        var thread = teams.Thread("Umbrella called again");
        await teams.ReplyAsync(thread, "feedback Umbrella: invoices arrive twice", toDuet: true);

        await teams.GoToAsync(AgentsPlayground.Personal);
        await AgentsPlayground.PressAsync(await teams.SeesAsync("Saved as #1"), "Make public");

        await teams.GoToAsync(AgentsPlayground.Channel);
        await teams.ScenarioAsync("10-thread", () => AgentsPlayground.VisibleAsync(thread.GetByText("heard this")));
    }

    [Fact(Timeout = Most)]
    public async Task The_digest_comes_to_the_channel_with_its_chart()
    {
        await using var teams = await AgentsPlayground.OpenAsync(TestContext.Current.CancellationToken, isSample: true);
        await teams.GoToAsync(AgentsPlayground.Channel);
        await teams.SeesAsync("Duet is here");
        await teams.PostAsync("digest subscribe monday 9:00", toDuet: true);
        await teams.GoToAsync(AgentsPlayground.Personal);
        await teams.ScenarioAsync("11-subscribed", () => teams.SeesAsync("gets the digest Mondays at 09:00"));

        await teams.GoToAsync(AgentsPlayground.Channel);
        await teams.PostAsync("digest now", toDuet: true);
        await teams.ScenarioAsync(
            "12-digest",
            async () =>
            {
                var digest = await teams.SeesAsync("Weekly digest ·");
                await Assertions.Expect(digest).ToContainTextAsync("Total revenue by week");
                await AgentsPlayground.VisibleAsync(digest.Locator("svg path").First);
            }
        );
    }

    [Fact(Timeout = Most)]
    public async Task What_is_agreed_is_found_while_one_writes_and_put_into_the_message()
    {
        await using var teams = await AgentsPlayground.OpenAsync(TestContext.Current.CancellationToken, isSample: true);
        var found = teams.Page.GetByRole(AriaRole.Heading, new() { Name = "Operations lead" });
        await teams.ScenarioAsync(
            "13-search",
            async () =>
            {
                await teams.SearchAsync("persona", "words", "operations");
                await AgentsPlayground.VisibleAsync(found);
            }
        );

        await teams.ScenarioAsync(
            "14-search-result",
            async () =>
            {
                await found.ClickAsync();
                await teams.SeesAsync("Operations lead");
            }
        );
    }
}
