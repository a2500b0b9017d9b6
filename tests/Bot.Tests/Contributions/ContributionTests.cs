using System.Text;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Help;
using Bot.Core.Import;
using Bot.Core.Members;
using Bot.Core.Sample;
using Bot.Tests.Linking;
using Microsoft.Extensions.DependencyInjection;
using static Bot.Tests.Linking.TwoApps;

namespace Bot.Tests.Contributions;

/// <summary>What a new slice registers appears everywhere, without a change to what collects it.</summary>
public sealed class ContributionTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new(replace: ToySlice.AddToys);
    private Company company = null!;

    public async ValueTask InitializeAsync() => company = await app.CompanyAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Home_shows_its_shortcut_what_waits_and_its_section_in_their_places()
    {
        await app.Get<ToyStore>().AddAsync(new Toy("acme-co", "kite", "lena"));

        var card = (await app.SayAsync(company.Lena, "home")).Card!;

        Assert.Equal(
            [
                "Log feedback",
                "Personas",
                "Messages",
                "Objections",
                "Assets",
                "Competitors",
                "Journey",
                "Toys",
                "Figures",
                "Weekly digest",
                "Help",
                "Settings",
            ],
            card.Blocks.OfType<Buttons>().First().Items.Select(button => button.Label.English.ToString())
        );
        Assert.Equal(["Hello, Lena", "Waiting for you", "Your reports", "Toys", "Figures"], Headings(card));
        var words = CardWords.In(card, Language.English);
        Assert.Contains("Mend kite", words, StringComparison.Ordinal);
        Assert.Contains("1 toys", words, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Mend kite",
            (await app.SayAsync(company.Maya, "home")).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_digest_has_its_section_and_its_count_and_lets_people_leave_it_out()
    {
        var quiet = await app.SayAsync(company.Tom, "digest preview", company.Channel);
        Assert.Contains("A quiet week", quiet.English(), StringComparison.Ordinal);

        await app.Get<ToyStore>().AddAsync(new Toy("acme-co", "kite", "lena"));
        var digest = (await app.SayAsync(company.Tom, "digest preview", company.Channel)).Card!;
        var form = (await app.SayAsync(company.Tom, "digest settings", company.Channel)).Form!;

        Assert.Contains("1 toys, 0 agreed", digest.Summary.English.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Weekly digest", "What customers said", "Toys"], Headings(digest));
        var sections = form.Inputs.OfType<ChoiceInput>().Single(input => input.Name == "sections");
        Assert.Equal(
            [
                "Kpis",
                "plan",
                "funnel",
                "Feedback",
                "themes",
                "handoffs",
                "accounts",
                "Toys",
                "Agreed",
                "Waiting",
                "texts",
                "questions",
            ],
            sections.Options.Select(option => option.Value)
        );

        var fields = new Dictionary<string, string> { ["time"] = "9:00", ["sections"] = "Feedback" };
        await app.SubmitAsync(company.Tom, form, fields, company.Channel);
        var without = (await app.SayAsync(company.Tom, "digest preview", company.Channel)).Card!;
        Assert.Equal(["Weekly digest", "What customers said"], Headings(without));
    }

    [Fact]
    public async Task Linking_counts_its_content_and_renames_a_merged_member_in_it()
    {
        await using var apps = new TwoApps(ToySlice.AddToys);
        var toys = apps.App.Get<ToyStore>();
        await apps.SayAsync(InTeams("tom"), "help");
        await toys.AddAsync(new Toy("teams-tenant-1", "kite", "teams-tenant-1-tom"));
        Assert.Contains(
            "other way round",
            await apps.AskAsync(InTeams("tom"), $"link {await apps.CodeAsync(InSlack("ana"))}"),
            StringComparison.Ordinal
        );

        await apps.SayAsync(InSlack("ana"), "feedback Acme: too slow");
        await apps.LinkAsync(InSlack("ana"), InTeams("tom"));
        await apps.SayAsync(InTeams("lena2"), "help");
        await toys.AddAsync(new Toy("slack-T1", "ball", "teams-tenant-1-lena2"));
        await apps.AskAsync(InTeams("lena2"), $"link {await apps.CodeAsync(InSlack("lena"))}");

        Assert.Equal("slack-T1-lena", Assert.Single(await toys.ListAsync("slack-T1")).Member);
        Assert.True(
            (await apps.App.Get<MemberStore>().GetAsync("slack-T1", "slack-T1-lena", None))!.Is("teams-tenant-1-lena2")
        );
    }

    [Fact]
    public async Task The_sample_loads_its_content_and_a_reset_deletes_what_was_added()
    {
        await app.Get<SampleCompany>().LoadAsync(None);
        await app.Get<ToyStore>().AddAsync(new Toy("sample", "mine", "lena"));
        var ana = SamplePeople.Find("ana");

        var done = await app.PressAsync(
            ana,
            (await app.SayAsync(ana, "settings reset sample")).Button(SampleActions.Reset)
        );

        Assert.Contains("Toys: 1", done.English(), StringComparison.Ordinal);
        Assert.Equal("kite", Assert.Single(await app.Get<ToyStore>().ListAsync("sample")).Id);
    }

    [Fact]
    public async Task Its_type_is_imported_from_files_and_pasted_tables()
    {
        var table = "name,policy,colour\nBall,Share it.,crimson\n";

        var dropped = await app.SendAsync(
            app.Command(company.Maya) with
            {
                File = new Attachment("rules.csv", Encoding.UTF8.GetBytes(table)),
                IsSpoken = true,
            }
        );
        var pasted = await app.SayAsync(company.Maya, $"import toys\n{table}");

        Assert.Contains("Share it.", dropped.English(), StringComparison.Ordinal);
        var confirm = pasted.ButtonsOf().First(button => button.Action == "agreements.import.confirm");
        await app.PressAsync(company.Maya, confirm);
        var toy = await app.Get<AgreementStore>().GetAsync("acme-co", "toy", "ball", None);
        Assert.Equal(("Share it.", "red"), (toy!.Pending!.Content["rule"], toy.Pending.Content["colour"]));
    }

    [Fact]
    public void Its_type_is_imported_from_the_command_line()
    {
        var services = new ServiceCollection();
        services.AddToys();

        Assert.Equal(["toys"], ImportFileType.In(services).Select(type => type.Word));
    }

    [Fact]
    public async Task Help_and_the_welcome_show_what_it_can_do()
    {
        var help = await app.SayAsync(company.Lena, "help all");
        var welcome = WelcomeCards.Installed(company.Organization, app.Services.GetServices<WelcomeButton>());

        Assert.Contains("toy ball", help.English(), StringComparison.Ordinal);
        Assert.Equal(
            ["Log feedback", "Toys", "Propose a persona"],
            welcome.Blocks.OfType<Buttons>().Last().Items.Select(button => button.Label.English.ToString())
        );
    }

    // Without the week in the digest's title.
    private static IEnumerable<string> Headings(Card card) =>
        card.Blocks.OfType<Heading>().Select(heading => heading.Text.English.ToString().Split(" ·")[0]);
}
