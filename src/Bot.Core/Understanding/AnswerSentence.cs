using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Understanding;

/// <summary>
/// Answers words that are no command: stores a report, answers a question, replies to a remark, or shows the choices
/// when in doubt. No sentence is lost: what is not stored can be logged with a button.
/// </summary>
internal sealed class AnswerSentence(
    SentenceReader reader,
    VocabularyCache vocabularies,
    CommandCatalog catalog,
    CommandRouter router,
    IUnansweredQuestions unanswered,
    INotesReader notes
) : ICommandHandler
{
    public const string Name = "sentence";

    // Questions that judge colleagues are answered with figures, not by people.
    private const string Judgement = "people";

    private const string Question = "question";
    private const int ShortestSentence = 4;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (
            command.IsSpoken
            && (!command.IsMissed || command.Text.Contains('\n', StringComparison.Ordinal))
            && await notes.ReadAsync(command, cancellationToken) is { } read
        )
        {
            return read;
        }

        var organization = command.Organization;
        var vocabulary = await vocabularies.GetAsync(organization.Id, cancellationToken);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, organization.TimeZone).DateTime);
        if (
            command.IsSpoken
            && LogOrder.Read(command.Text) is { } order
            && (
                order.IsKind
                || reader.Read(order.Words, vocabulary, command.Requester.Language, today).As != SpeechAct.Remark
            )
        )
        {
            var logged = await LogAsync(command with { Text = order.Words }, cancellationToken);
            return logged.IsStored ? logged with { Understood = Logged } : logged;
        }

        var reading = reader.Read(command.Text, vocabulary, command.Requester.Language, today);
        if (command.IsMissed && !IsBetter(reading, command))
        {
            return Reply.ToRequester(UnderstandingTexts.NotUnderstood) with { IsMiss = true };
        }

        // A command took the words in vain, so it may be a report that begins like a command.
        reading = reading with
        {
            MayBeReport = reading.MayBeReport || command.IsMissed,
        };
        if (!reading.IsSure && IsMistyped(command.Text))
        {
            return router.Unknown(command);
        }

        var reply = reading switch
        {
            { As: SpeechAct.Report, IsSure: true } when command.IsSpoken && !notes.IsNotes(command.Text) =>
                await LogAsync(command, cancellationToken),
            { As: SpeechAct.Remark } => await RemarkAsync(reading, command, cancellationToken),
            { As: SpeechAct.Report } => Doubt(reading, command),
            { As: SpeechAct.Question, IsUnanswerable: true } => await NoAnswerAsync(
                reading,
                command,
                cancellationToken
            ),
            { As: SpeechAct.Question, Lines: [{ Acts: false }, ..] } => await QuestionAsync(
                reading,
                command,
                cancellationToken
            ),
            { As: SpeechAct.Question, Lines: [{ Acts: true } line, ..] } => Reply.ToRequester(
                UnderstandingCards.Confirm(Typed(line))
            ),
            _ => await NoAnswerAsync(reading, command, cancellationToken),
        };
        return reply.Understood?.As is Question or "notes"
            ? reply
            : reply with
            {
                Understood = new Understood(
                    reading.As.ToString().ToLowerInvariant(),
                    reading.As is SpeechAct.Question or SpeechAct.Unknown
                        || (reading.As == SpeechAct.Report && !reply.IsStored)
                            ? [.. reading.Lines.Select(line => line.Command)]
                        : reply.IsStored ? [catalog.FreeText!.Name]
                        : [],
                    reading.IsSure,
                    reply.IsStored
                ),
            };
    }

    // A few words that are similar to a command are more likely mistyped than a sentence, unless the first is a word.
    private bool IsMistyped(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= ShortestSentence
        && !OrdinaryWords.Contains(Folding.Words(text).FirstOrDefault() ?? "")
        && catalog.Nearest(text) is not null;

    // A command took the words and found nothing: only a clear reading replaces its answer.
    private bool IsBetter(Reading reading, ChatCommand command)
    {
        var words = Folding.Words(command.Text).ToList();
        var missed = catalog.FindByFirstWord(command.Text)?.Registration.Spec.Name;
        return words.Count >= ShortestSentence
            && !BeginsWithCommand(words)
            && (reading.As == SpeechAct.Report || reading.Lines.Any(line => line.Command != missed))
            && reading is { As: SpeechAct.Report } or { As: SpeechAct.Question, IsSure: true, Lines.Count: > 0 };
    }

    // Two words of a command ("feedback search") are hardly the beginning of a sentence.
    private bool BeginsWithCommand(IReadOnlyList<string> words) =>
        catalog
            .Specs.SelectMany(spec => new[] { spec.WordsIn(Language.English), spec.WordsIn(Language.Spanish) })
            .Select(typed => Folding.Words(typed ?? "").ToList())
            .Any(typed => typed.Count > 1 && words.Take(typed.Count).SequenceEqual(typed));

    private Understood Logged => new("report", [catalog.FreeText!.Name], Sure: true, Stored: true);

    private async Task<Reply> LogAsync(ChatCommand command, CancellationToken cancellationToken) =>
        await router.RunAsync(catalog.FreeText!.Name, command, cancellationToken);

    // The first line that finds something is the answer; the others are offered. If no line does, the first that may
    // find nothing says so.
    private async Task<Reply> QuestionAsync(Reading reading, ChatCommand command, CancellationToken cancellationToken)
    {
        (Reply Reply, Line Line)? nothing = null;
        foreach (var (line, rank) in reading.Lines.TakeWhile(line => !line.Acts).Select((line, rank) => (line, rank)))
        {
            var reply = await router.RunAsync(line.Command, command with { Text = line.Words }, cancellationToken);
            if (!reply.IsMiss)
            {
                return Answered(reply, line, reading, command, reading.IsSure && rank == 0);
            }

            if (reading.Label == Intent.BareWords)
            {
                break;
            }

            nothing ??= line.MayFindNothing ? (reply, line) : null;
        }

        return nothing is { } miss
            ? Answered(miss.Reply with { IsMiss = false }, miss.Line, reading, command, isSure: false)
            : await NoAnswerAsync(reading, command, cancellationToken);
    }

    private Reply Answered(Reply reply, Line line, Reading reading, ChatCommand command, bool isSure)
    {
        if (reply.Card is not { } card)
        {
            return reply;
        }

        var others = reading with { Lines = [line, .. reading.Lines.Where(other => other != line)] };
        var answer = isSure
            ? UnderstandingCards.Sure(card, Typed(line))
            : UnderstandingCards.Likely(card, Typed(line), Others(others, command, skip: 1));
        return reply.With(answer with { Blocks = [.. answer.Blocks, ShownAnswer.Of(command, reply).Buttons] }) with
        {
            Understood = new Understood(
                Question,
                [.. others.Lines.Select(other => other.Command)],
                isSure,
                Stored: false
            ),
        };
    }

    private async Task<Reply> RemarkAsync(Reading reading, ChatCommand command, CancellationToken cancellationToken) =>
        reading.Label switch
        {
            "remark.greeting" when reading.Lines is [var line, ..] => await router.RunAsync(
                line.Command,
                command with
                {
                    Text = line.Words,
                },
                cancellationToken
            ),
            "remark.greeting" => Reply.ToRequester(UnderstandingTexts.Ok),
            "remark.thanks" => Reply.ToRequester(UnderstandingTexts.Welcome),
            "remark.bye" => Reply.ToRequester(UnderstandingTexts.Bye),
            "remark.praise" => Reply.ToRequester(UnderstandingTexts.Praise),
            "remark.complaint" => Reply.ToRequester(UnderstandingTexts.Sorry),
            "remark.chat" => Reply.ToRequester(
                UnderstandingCards.Choose(UnderstandingTexts.Chat, command.Text, LogButtons(command))
            ),
            _ => Reply.ToRequester(UnderstandingTexts.Ok),
        };

    // The words may be feedback or a question: both can be chosen, and nothing is stored until then.
    private Reply Doubt(Reading reading, ChatCommand command) =>
        Reply.ToRequester(
            UnderstandingCards.Choose(
                UnderstandingTexts.ReportOrQuestion,
                command.Text,
                [
                    .. LogButtons(command),
                    .. reading.Lines.Take(3).Select(line => UnderstandingCards.RunButton(Typed(line))),
                ]
            )
        );

    // A question without an answer goes into the ledger. If it was answered there before, that is the answer.
    private async Task<Reply> NoAnswerAsync(Reading reading, ChatCommand command, CancellationToken cancellationToken)
    {
        var buttons = Others(reading, command, skip: 0);
        if (reading.As == SpeechAct.Question && reading.Label is not (Judgement or Intent.BareWords))
        {
            var asked = await unanswered.TakeAsync(command, cancellationToken);
            return asked.Card is { } card
                ? asked.With(UnderstandingCards.Asked(Missing(reading), card, buttons))
                : asked;
        }

        // Nothing comes near: the examples of what works say more than an apology.
        if (reading is { As: SpeechAct.Unknown, Label.Length: > 0, Lines.Count: 0 })
        {
            return router.Unknown(command);
        }

        var sentence = reading.Label switch
        {
            Judgement => UnderstandingTexts.NoJudgement,
            "" => UnderstandingTexts.OtherLanguage,
            _ => UnderstandingTexts.NotUnderstood,
        };
        return Reply.ToRequester(UnderstandingCards.Choose(sentence, command.Text, buttons));
    }

    private static LocalizedText Missing(Reading reading) =>
        reading.Lines is [{ Missing: { } missing }, ..] ? missing : UnderstandingTexts.NoAnswer;

    private List<Button> Others(Reading reading, ChatCommand command, int skip) =>
        [
            .. reading.Lines.Skip(skip).Take(3).Select(line => UnderstandingCards.RunButton(Typed(line))),
            .. reading.MayBeReport || reading.As == SpeechAct.Unknown ? LogButtons(command) : [],
        ];

    private List<Button> LogButtons(ChatCommand command) =>
        UnderstandingCards.LogButton(command.Text.Trim(), catalog.FreeText) is { } button ? [button] : [];

    // The line as it would be typed: the command's words in the reader's language, and what follows.
    private LocalizedText Typed(Line line)
    {
        var spec = catalog.Specs.First(spec => spec.Name == line.Command);
        return new LocalizedText(
            $"{spec.WordsIn(Language.English)} {line.Words}".TrimEnd(),
            $"{spec.WordsIn(Language.Spanish)} {line.InSpanish ?? line.Words}".TrimEnd()
        );
    }
}
