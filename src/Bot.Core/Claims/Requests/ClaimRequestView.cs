using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Inquiries.Requests;

namespace Bot.Core.Claims.Requests;

/// <summary>Adds the claims to a view of requests: a claim answers a request, and may be proposed for it.</summary>
internal sealed class ClaimRequestView(AgreementView claims)
    : RequestView(new ClaimRequestType(), claims.Members, claims.Now)
{
    public AgreementView Claims => claims;

    public override Request Current(Request request) =>
        ClaimRequestRules.Follow(
            request,
            request.Proposal is { } proposal ? claims.Find(proposal.Subject) : null,
            claims.Now
        );

    /// <summary>Opens the pending proposal, or the form for a new one.</summary>
    public override IEnumerable<Button> Offers(Request request) =>
        request.Proposal is { } proposal && claims.Find(proposal.Subject)?.Pending is { } pending
            ?
            [
                new Button(
                    ClaimRequestTexts.ReviewButton,
                    claims.Actions.Review,
                    new VersionRef(proposal.Subject, pending.Number).ToString()
                ),
            ]
            : [ClaimRequestForms.ProposeButton(request)];

    public override IEnumerable<Button> Links(RequestAnswer answer) =>
        answer.Subject is { } subject
            ? [new Button(ClaimRequestTexts.ShowClaimButton, claims.Actions.Show, subject)]
            : [];

    /// <summary>The claim with its warnings, and the note.</summary>
    public override IEnumerable<Block> Blocks(RequestAnswer answer) =>
        [
            .. Claim(answer) is { } version ? Wording(version) : [],
            .. answer.Note is { } note ? new Block[] { new Paragraph(ClaimRequestTexts.Note(note)) } : [],
        ];

    public override LocalizedText? Headline(RequestAnswer answer) =>
        Claim(answer) is { } version
            ? AgreementTexts.WarnedFirst(claims.Warnings(version), ClaimContent.Read(version.Content).WordingText)
            : null;

    public override LocalizedText By(RequestAnswer answer) =>
        answer.Actors.Count > 1 ? ClaimRequestTexts.ProposedBy(Names[answer.By], answer.At) : base.By(answer);

    public override Reply AskForAnswer(Request request) =>
        ClaimRequestRules.Nearest(claims, request) is { Count: > 0 } nearest
            ? Reply.Open(ClaimRequestForms.Choose(claims, request, nearest))
            : Reply.ToRequester(Card.Ask(ClaimRequestTexts.NoClaims, ClaimRequestForms.ProposeButton(request)));

    public override (RequestAnswer? Answer, Reply? Error) Read(ChatCommand command, RequestAnswer answer)
    {
        var (note, error) = AnswerTexts.NoteOf(command, ClaimRequestTexts.NoteLabel);
        var subject = command.Field(ClaimRequestForms.Claim);
        return error is not null ? (null, error)
            : claims.Find(subject ?? "")?.Agreed is { SuspendedAt: null } agreed
                ? (answer with { Subject = subject, Version = agreed.Number, Note = note }, null)
            : (null, Reply.Invalid(ClaimRequestForms.Claim, ClaimRequestTexts.ClaimGone));
    }

    public override LocalizedText Receipt(Request request, RequestAnswer answer, int others) =>
        ClaimRequestTexts.AnsweredReceipt(
            request,
            claims.Title(claims.Find(answer.Subject!)!.Find(answer.Version)!),
            others
        );

    private IEnumerable<Block> Wording(AgreementVersion version)
    {
        var warnings = claims.Warnings(version);
        yield return new Paragraph(warnings.Count == 0 ? ClaimRequestTexts.WordForWord : ClaimRequestTexts.TheClaim);
        foreach (var warning in warnings)
        {
            yield return new Paragraph(warning);
        }

        yield return new Quote(ClaimContent.Read(version.Content).WordingText, claims.Title(version));
        if (ClaimContent.Read(version.Content).Instead is { } instead)
        {
            yield return new Paragraph(ClaimRequestTexts.Instead(instead));
        }
    }

    // Prefers the agreed version: it may be newer than the one in the answer.
    private AgreementVersion? Claim(RequestAnswer answer) =>
        answer.Subject is { } subject && claims.Find(subject) is { } agreement
            ? agreement.Agreed ?? agreement.Find(answer.Version)
            : null;
}

/// <summary>Reads the claims for views of requests.</summary>
internal sealed class ClaimRequestViews(AgreementViews views) : IRequestViews
{
    public string Type => ClaimRequestType.TypeKey;

    public async Task<RequestView> ViewAsync(
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => new ClaimRequestView(await views.ClaimsAsync(organization, now, cancellationToken));
}
