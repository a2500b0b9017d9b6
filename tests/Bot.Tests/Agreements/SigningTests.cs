using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Agreements;

/// <summary>Proposing and signing as people do it, by words, buttons and forms, with the cards that they see.</summary>
public sealed class SigningTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private Loop loop = null!;

    private Company Company => loop.Company;

    private BotApp App => loop.App;

    private Address Toms => Company.Tom.Identities[0].Direct();

    private Address Sofias => Company.Sofia.Identities[0].Direct();

    public async ValueTask InitializeAsync() => loop = await StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Fact]
    public async Task A_proposal_gives_its_author_a_private_receipt_and_asks_the_channel_and_every_approver()
    {
        var receipt = await loop.ProposePersonaAsync(Company.Maya, place: Company.Channel);
        await App.DrainAsync();

        Assert.Equal(Audience.Requester, receipt.Audience);
        Assert.Contains("Version 1 of the persona Operations lead is proposed", Words(receipt));
        Assert.Equal(
            [Company.Channel, Sofias, Toms],
            loop.Posted.Select(call => call.Posting.To)
                .OrderBy(to => to.Conversation == "sales-marketing" ? "" : to.Conversation)
        );
        Assert.Equal(
            [Language.Spanish],
            loop.Posted.Where(call => call.Posting.To == Sofias).Select(call => call.Posting.Language)
        );
        Assert.All(loop.Posted, call => Assert.Equal("persona.sign", Button(call.Posting.Card, "persona.sign").Action));
    }

    [Fact]
    public async Task Two_signatures_make_it_agreed_and_every_copy_says_so()
    {
        await loop.ProposePersonaAsync(Company.Maya, place: Company.Channel);
        var first = await App.PressAsync(Company.Tom, Button(await loop.StandsAtAsync(Toms), "persona.sign"));
        Assert.True(first.UpdatesSource);
        Assert.Contains("waiting for marketing", Words(await loop.StandsAtAsync(Company.Channel)));

        var second = await App.PressAsync(
            Company.Sofia,
            Button(await loop.StandsAtAsync(Company.Channel), "persona.sign"),
            Company.Channel
        );

        Assert.False(second.UpdatesSource);
        Assert.Contains("is agreed by Tom (sales) and Sofia (marketing)", Words(second));
        foreach (var place in new[] { Company.Channel, Toms, Sofias })
        {
            var card = await loop.StandsAtAsync(place);
            Assert.Contains("Agreed by Tom (sales) and Sofia (marketing)", Words(card));
            Assert.DoesNotContain(
                "persona.sign",
                card.Blocks.OfType<Buttons>().SelectMany(buttons => buttons.Items).Select(button => button.Action)
            );
            Assert.Equal("update", loop.Posted.Last(call => call.Posting.To == place).Call);
            Assert.Single(loop.Posted, call => call.Posting.To == place && call.Call == "post");
        }

        Assert.Contains("is agreed by", Words(await loop.StandsAtAsync(Company.Maya.Identities[0].Direct())));
    }

    [Fact]
    public async Task Two_approvers_who_sign_at_the_same_moment_both_count()
    {
        for (var round = 0; round < 10; round++)
        {
            await loop.ProposeAsync(Company.Maya, "persona propose", new() { ["name"] = $"Buyer {round}" });
            var card = await loop.StandsAtAsync(Toms);
            var sign = Button(card, "persona.sign");

            await Task.WhenAll(App.PressAsync(Company.Tom, sign), App.PressAsync(Company.Sofia, sign));

            Assert.NotNull(
                (await App.Get<AgreementStore>().GetAsync("acme-co", "persona", $"buyer-{round}", None))!.Agreed
            );
            Assert.Contains("Agreed by", Words(await loop.StandsAtAsync(Toms)));
            Assert.Contains("Agreed by", Words(await loop.StandsAtAsync(Sofias)));
        }
    }

    [Fact]
    public async Task An_edit_voids_the_signature_marks_the_old_cards_and_asks_again()
    {
        await loop.ProposePersonaAsync(Company.Maya);
        var old = Button(await loop.StandsAtAsync(Toms), "persona.sign");
        await App.PressAsync(Company.Tom, old);

        var receipt = await loop.ProposeAsync(
            Company.Maya,
            "persona propose operations lead",
            new() { ["pains"] = "Too many tools" }
        );
        Assert.Contains("voids Tom’s signature", Words(receipt));
        await App.DrainAsync();
        var before = loop.Posted.First(call => call.Posting.To == Toms).Posting.Key;
        Assert.Contains(
            "no longer count",
            Words(loop.Posted.Last(call => call.Posting.Replaces == before).Posting.Card)
        );
        Assert.Equal(2, loop.Posted.Count(call => call.Posting.To == Toms && call.Call == "post"));

        var late = await App.PressAsync(Company.Sofia, old);
        Assert.Contains("Maya changed the text in the meantime", Words(late));
        Assert.Equal("persona.review", Button(late.Card!, "persona.review").Action);
        Assert.Empty((await StoredAsync()).Pending!.Signatures);
    }

    [Fact]
    public async Task A_rejection_needs_a_reason_and_the_author_hears_it()
    {
        await loop.ProposePersonaAsync(Company.Maya);
        var opened = await App.PressAsync(Company.Tom, Button(await loop.StandsAtAsync(Toms), "persona.reject"));
        Assert.Contains(
            "reason",
            (await App.SubmitAsync(Company.Tom, opened.Form!, new() { ["reason"] = "  " })).Errors.Keys
        );

        await App.SubmitAsync(Company.Tom, opened.Form!, new() { ["reason"] = "Nobody calls it that" });

        Assert.Contains("Nobody calls it that", Words(await loop.StandsAtAsync(Company.Maya.Identities[0].Direct())));
        Assert.Contains("Rejected by Tom", Words(await loop.StandsAtAsync(Sofias)));
        Assert.Contains("Rejected by Tom", Words(await App.SayAsync(Company.Sofia, "persona sign operations lead")));
    }

    [Fact]
    public async Task A_withdrawn_proposal_can_no_longer_be_signed()
    {
        await loop.ProposePersonaAsync(Company.Maya);
        var sign = Button(await loop.StandsAtAsync(Toms), "persona.sign");
        Assert.Contains("Only Maya", Words(await App.SayAsync(Company.Lena, "persona withdraw operations lead")));

        Assert.Contains("withdrawn", Words(await App.DecideAsync(Company.Maya, "persona retirar operations lead")));

        Assert.Contains("Withdrawn by Maya", Words(await App.PressAsync(Company.Tom, sign)));
        Assert.Contains("Withdrawn by Maya", Words(await loop.StandsAtAsync(Toms)));
    }

    [Fact]
    public async Task Signing_twice_or_without_being_an_approver_is_answered_kindly_and_changes_nothing()
    {
        await loop.ProposePersonaAsync(Company.Maya);
        await App.DecideAsync(Company.Tom, "persona sign operations lead");
        var before = await StoredAsync();

        Assert.Contains(
            "You have already signed",
            Words(await App.SayAsync(Company.Tom, "persona sign operations lead"))
        );
        Assert.Contains(
            "Only approvers can sign",
            Words(await App.SayAsync(Company.Maya, "persona sign operations lead"))
        );
        Assert.Equal(before.Revision, (await StoredAsync()).Revision);
    }

    [Fact]
    public async Task The_side_of_now_counts_not_the_one_of_when_the_card_was_posted()
    {
        await loop.ProposePersonaAsync(Company.Maya);
        var sign = Button(await loop.StandsAtAsync(Toms), "persona.sign");
        await App.PressAsync(Company.Tom, sign);
        var tom = (await App.Get<MemberStore>().GetAsync("acme-co", "tom", None))!;
        await App.Get<MemberStore>().ReplaceAsync(tom with { Side = Side.Marketing }, None);

        Assert.Contains("One person can't sign for both", Words(await App.PressAsync(Company.Tom, sign)));
    }

    [Fact]
    public async Task An_approver_whose_side_is_unknown_is_asked_and_then_has_signed()
    {
        var nina = Company.Tom with
        {
            Id = "nina",
            Name = "Nina",
            Side = null,
            Identities = [new PlatformIdentity(Platforms.Playground, "acme-co", "nina")],
        };
        await App.Get<MemberStore>().AddAsync(nina, None);
        await loop.ProposePersonaAsync(Company.Maya);
        var sign = Button(await loop.StandsAtAsync(nina.Identities[0].Direct()), "persona.sign");

        var asked = await App.PressAsync(nina, sign);
        var sales = asked.Card!.Blocks.OfType<Buttons>().Single().Items[0];
        await App.PressAsync(nina, sales);

        Assert.Equal(
            ("nina", Side.Sales),
            ((await StoredAsync()).Pending!.Signatures[0].Member, (await StoredAsync()).Pending!.Signatures[0].Side)
        );
    }

    [Fact]
    public async Task An_approver_whose_side_is_unknown_and_who_rejects_is_asked_for_the_reason_next_and_has_not_signed()
    {
        var nina = Company.Tom with
        {
            Id = "nina",
            Name = "Nina",
            Side = null,
            Identities = [new PlatformIdentity(Platforms.Playground, "acme-co", "nina")],
        };
        await App.Get<MemberStore>().AddAsync(nina, None);
        await loop.ProposePersonaAsync(Company.Maya);

        var asked = await App.SayAsync(nina, "persona reject operations lead");
        var review = await App.PressAsync(nina, asked.Card!.Blocks.OfType<Buttons>().Single().Items[0]);
        var form = (await App.PressAsync(nina, review.Button("persona.reject"))).Form;

        Assert.Equal("persona.reject.send", form!.Action);
        Assert.Empty((await StoredAsync()).Pending!.Signatures);
    }

    [Fact]
    public async Task The_same_delivery_twice_is_one_version()
    {
        var form = (await App.SayAsync(Company.Maya, "persona propose")).Form!;
        var command = App.Command(Company.Maya) with
        {
            Action = form.Action,
            Value = form.Value,
            Fields = new Dictionary<string, string> { ["name"] = "Operations lead" },
        };

        var replies = await Task.WhenAll(App.SendAsync(command), App.SendAsync(command));

        Assert.All(replies, reply => Assert.Contains("is proposed", Words(reply)));
        Assert.Single((await StoredAsync()).Versions);
    }

    [Fact]
    public async Task A_form_that_was_opened_before_somebody_elses_proposal_does_not_overwrite_it()
    {
        await loop.AgreePersonaAsync();
        var form = (await App.SayAsync(Company.Lena, "persona propose operations lead")).Form!;
        await loop.ProposeAsync(Company.Maya, "persona propose operations lead", new() { ["pains"] = "Maya's" });

        var late = await loop.SubmitAsync(Company.Lena, form, new() { ["pains"] = "Lena's" });

        Assert.Single(late.Errors);
        Assert.Equal("Maya's", (await StoredAsync()).Pending!.Content["pains"]);
    }

    [Fact]
    public async Task A_new_persona_by_a_name_that_is_taken_is_not_a_change_to_it()
    {
        await loop.AgreePersonaAsync();

        var again = await loop.ProposeAsync(Company.Lena, "persona propose", new() { ["name"] = "OPERATIONS  LEAD" });

        Assert.Contains("name", again.Errors.Keys);
    }

    [Fact]
    public async Task The_owner_is_asked_once_for_each_review_date_and_one_click_confirms()
    {
        await loop.AgreePersonaAsync();
        await App.DrainAsync();
        var before = loop.Posted.Count;
        App.Clock.Advance(TimeSpan.FromDays(82.9));
        await TickTwiceAsync();
        Assert.Equal(before, loop.Posted.Count);

        App.Clock.Advance(TimeSpan.FromDays(0.2));
        await TickTwiceAsync();
        var asked = Assert.Single(loop.Posted.Skip(before)).Posting;
        Assert.Equal(Company.Maya.Identities[0].Direct(), asked.To);
        Assert.Contains("Is this still true?", Words(asked.Card));

        var button = Button(asked.Card, "persona.confirm");
        Assert.Contains("Only the owner", Words(await App.PressAsync(Company.Lena, button)));
        Assert.Contains("stays as it is", Words(await App.PressAsync(Company.Maya, button)));
        Assert.Contains("already confirmed", Words(await App.PressAsync(Company.Maya, button)));
        Assert.Single((await StoredAsync()).Versions);

        App.Clock.Advance(TimeSpan.FromDays(90));
        await TickTwiceAsync();
        Assert.Equal(before + 2, loop.Posted.Count);

        App.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Contains("Due for review since", Words(await App.SayAsync(Company.Lena, "persona operations lead")));
    }

    [Fact]
    public async Task Review_lists_what_waits_for_me_and_what_waits_for_others()
    {
        Assert.Contains("There is nothing to sign", Words(await App.SayAsync(Company.Tom, "review")));
        await loop.ProposePersonaAsync(Company.Maya);

        Assert.Contains("Waiting for your signature", Words(await App.SayAsync(Company.Tom, "review")));
        await App.DecideAsync(Company.Tom, "persona sign operations lead");

        var toms = Words(await App.SayAsync(Company.Tom, "revisión"));
        Assert.Contains("You have nothing to sign", toms);
        Assert.Contains("by Maya: waiting for marketing", toms);
    }

    [Theory]
    [InlineData("review")]
    [InlineData("sign")]
    [InlineData("to sign")]
    [InlineData("approvals")]
    [InlineData("Revisión")]
    [InlineData("firmar")]
    [InlineData("por firmar")]
    public async Task The_queue_has_several_names(string words) =>
        Assert.Contains("There is nothing to sign", Words(await App.SayAsync(Company.Tom, words)));

    private Task<Agreement> StoredAsync() =>
        App.Get<AgreementStore>().GetAsync("acme-co", "persona", "operations-lead", None)!;

    private async Task TickTwiceAsync()
    {
        await App.Get<AskQuestions<Agreement>>().RunAsync(App.Clock.GetUtcNow(), None);
        await App.Get<AskQuestions<Agreement>>().RunAsync(App.Clock.GetUtcNow(), None);
        await App.DrainAsync();
    }
}
