using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>The form to propose a version, and the parser of its submission.</summary>
internal static partial class ContentForm
{
    private const string Owner = "owner";
    private const string Why = "why";
    private const string Evidence = "evidence";
    private const int MostEvidence = 20;
    private const int MostOptions = 100;

    /// <param name="view">The type with its options.</param>
    /// <param name="agreement">The agreement to change; null for a new one.</param>
    /// <param name="start">Values to start with. They override the content of <paramref name="agreement"/>.</param>
    /// <param name="author">The member who proposes.</param>
    public static Form For(AgreementView view, Agreement? agreement, AgreementContent start, Member author)
    {
        var basis = agreement?.Latest;
        var content = basis is null ? start : Merge(basis.Content, start);
        var waiting = agreement?.Pending;
        return new Form(
            view.Actions.Submit,
            view.Kind.Texts.ProposeTitle,
            AgreementTexts.ProposeButton,
            [
                .. view
                    .Kind.Fields.Where(field => agreement is null || !field.IsKey)
                    .Select(field => Input(field, content[field.Name] ?? "", view.Options)),
                new TextInput(
                    Why,
                    AgreementFormTexts.WhyLabel,
                    waiting?.Why ?? "",
                    Multiline: true,
                    Optional: true,
                    Hint: AgreementFormTexts.WhyHint,
                    MaxLength: 500
                ),
                new TextInput(
                    Evidence,
                    AgreementFormTexts.EvidenceLabel,
                    Numbers(waiting),
                    Optional: true,
                    Hint: AgreementFormTexts.EvidenceHint,
                    MaxLength: 150
                ),
                OwnerInput(view, basis?.Owner ?? author.Id, author),
            ],
            basis is null ? "" : new VersionRef(agreement!.Subject, basis.Number, basis.Hash).ToString(),
            basis is null
                ? AgreementFormTexts.NewIntro
                : AgreementFormTexts.ChangeIntro(view, basis, waiting is not null)
        )
        {
            IntroTone = basis is not null && waiting is not null ? Tone.Caution : Tone.Neutral,
        };
    }

    /// <summary>The form with another owner to start with.</summary>
    public static Form WithOwner(Form form, Member owner) =>
        form with
        {
            Inputs =
            [
                .. form.Inputs.Select(input =>
                    input is ChoiceInput { Name: Owner } choice ? choice with { Selected = [owner.Id] } : input
                ),
            ],
        };

    /// <summary>
    /// Reads the submitted proposal, or the errors by input name. Key fields that the form did not ask for come from
    /// <paramref name="basis"/>.
    /// </summary>
    public static (Proposal? Proposal, IReadOnlyDictionary<string, LocalizedText> Errors) Read(
        ChatCommand command,
        AgreementView view,
        AgreementVersion? basis
    )
    {
        var content = AgreementContent.Of(view.Kind.Fields, name => Value(command, view, basis, name));
        var errors = view
            .Kind.Fields.Select(field =>
                (field.Name, Error: Error(field, content[field.Name], view.Options, field.IsKey && basis is not null))
            )
            .Where(found => found.Error is not null)
            .ToDictionary(found => found.Name, found => found.Error!);
        var evidence = NumberWords()
            .Matches(command.Field(Evidence) ?? "")
            .Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))
            .Distinct()
            .Take(MostEvidence)
            .ToList();
        if (evidence.Count == 0 && !string.IsNullOrWhiteSpace(command.Field(Evidence)))
        {
            errors[Evidence] = AgreementFormTexts.EvidenceNotRead;
        }

        if (command.Field(Why) is { Length: > 500 } why)
        {
            errors[Why] = AgreementTexts.TooLong(AgreementFormTexts.WhyLabel, why.Length, 500);
        }

        var owner = command.Field(Owner) is { } named ? OwnerOf(view, named) : basis?.Owner ?? command.Member.Id;
        if (owner is null)
        {
            errors[Owner] = AgreementFormTexts.NotAMember;
        }

        var reason = string.IsNullOrWhiteSpace(command.Field(Why)) ? null : command.Field(Why);
        return errors.Count > 0
            ? (null, errors)
            : (new Proposal(content, owner!, basis?.Hash, reason, evidence).Of(view.Kind), errors);
    }

    private static AgreementContent Merge(AgreementContent content, AgreementContent start) =>
        new([.. start.Values, .. content.Values.Where(value => start[value.Field] is null)]);

    public static Reply UnknownEvidence(IEnumerable<int> numbers) =>
        Reply.Invalid(Evidence, AgreementFormTexts.NoSuchFeedback(numbers));

    private static string? Value(ChatCommand command, AgreementView view, AgreementVersion? basis, string name)
    {
        var field = view.Kind.Fields.First(field => field.Name == name);
        return field.IsKey && basis is not null ? basis.Content[name] : command.Field(name);
    }

    private static LocalizedText? Error(FieldDefinition field, string? words, FieldOptions options, bool isFixed) =>
        words switch
        {
            null => field.Required ? AgreementFormTexts.Required(field.Label) : null,
            _ when field.Type == FieldType.Day => AgreementContent.Day(words) is null
                ? AgreementFormTexts.NotADay(field.Label)
                : null,
            _ when words.Length > field.MaxLength => AgreementTexts.TooLong(field.Label, words.Length, field.MaxLength),
            _ when field.Type == FieldType.Choice
                    && !isFixed
                    && words.Split('\n').Any(value => options.Of(field.Name).All(option => option.Value != value)) =>
                AgreementFormTexts.NotAnOption(field.Label),
            _ => field.Check?.Invoke(words),
        };

    private static Input Input(FieldDefinition field, string words, FieldOptions options) =>
        field.Type switch
        {
            FieldType.Choice => new ChoiceInput(
                field.Name,
                field.Label,
                [.. options.Of(field.Name).Select(option => new Option(option.Value, option.Label))],
                [.. words.Split('\n').Where(value => options.Of(field.Name).Any(option => option.Value == value))],
                field.Multiple,
                !field.Required,
                field.Hint
            ),
            FieldType.Day => new DayInput(
                field.Name,
                field.Label,
                AgreementContent.Day(words),
                !field.Required,
                field.Hint
            ),
            _ => new TextInput(
                field.Name,
                field.Label,
                words,
                field.Type != FieldType.Line,
                !field.Required,
                field.Hint ?? (field.Type == FieldType.List ? AgreementFormTexts.OnePerLine : null),
                field.MaxLength
            ),
        };

    // The options always include the owner and the author, however many members there are.
    private static ChoiceInput OwnerInput(AgreementView view, string owner, Member author)
    {
        var members = view
            .Members.Where(member => !member.HasLeft || member.Is(owner))
            .OrderBy(member =>
                member.Is(owner) ? 0
                : member.Id == author.Id ? 1
                : 2
            )
            .Take(MostOptions);
        return new ChoiceInput(
            Owner,
            AgreementFormTexts.OwnerLabel,
            [
                .. members.Select(member => new Option(member.Id, LocalizedText.Invariant(view.Names[member.Id]))
                {
                    Person = member.Identities,
                }),
            ],
            [owner],
            Hint: AgreementFormTexts.OwnerHint
        )
        {
            IsPerson = true,
        };
    }

    // A member by id, or by the id under which a platform's own picker knows them.
    private static string? OwnerOf(AgreementView view, string named) =>
        (
            view.Members.FirstOrDefault(member => member.Id == named)
            ?? view.Members.FirstOrDefault(member =>
                !member.HasLeft && member.Identities.Any(identity => identity.UserId == named)
            )
        )?.Id;

    private static string Numbers(AgreementVersion? waiting) =>
        string.Join(", ", waiting?.Evidence.Select(VersionRef.Digits) ?? []);

    [GeneratedRegex(@"\d{1,9}")]
    private static partial Regex NumberWords();
}
