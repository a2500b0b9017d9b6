using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Understanding;

/// <summary>Reads what a sentence wants. Pure but for the vocabulary that it is given.</summary>
public sealed partial class SentenceReader(IEnumerable<Intent> intents, WordQuestions questions)
{
    // Storing what is no report is the worst failure, so it needs more certainty than answering.
    private const double SureReport = 0.6,
        MaybeReport = 0.30,
        NamedReport = 0.15,
        SureReported = 0.8,
        SureEnd = 0.7,
        SureRemark = 0.5,
        SureQuestion = 0.5,
        LikelyQuestion = 0.2,
        AlsoOffered = 0.08,
        Unanswerable = 0.4;

    private const int MostOffered = 3;
    private const int ShortestReport = 3;
    private const int LongestBare = 3;
    private const int LongestPrefix = 6;

    // Nothing that Duet is for: jokes, the weather, translations.
    private const string OtherSubject = "remark.other";

    private static readonly FrozenSet<string> SmallTalk =
    [
        "thanks",
        "hello",
        "bye",
        "ok",
        "laugh",
        "please",
        "joy",
        "best",
        "love",
        "useless",
        "help",
        "you",
        "meeting",
        "undo",
    ];

    private readonly ILookup<string, Intent> byLabel = intents.ToLookup(intent => intent.Label);

    /// <summary>Learns the example sentences, which takes a second or two, so that no sentence waits for it.</summary>
    public static Task PrepareAsync() => Task.WhenAll(Task.Run(OrdinaryWords.Prepare), SentenceModel.Trained);

    public Reading Read(string text, Vocabulary vocabulary, Language otherwise, DateOnly today)
    {
        var analyzed = AnalyzedText.Of(text, otherwise);
        var sentence = new Sentence(analyzed, vocabulary.Find(analyzed), today);
        var words = analyzed.Tokens.Count(token => token.IsWord);
        if (words == 0)
        {
            if (text.Contains('?', StringComparison.Ordinal))
            {
                return new Reading(
                    SpeechAct.Question,
                    "help",
                    [.. byLabel["help"].SelectMany(intent => intent.Lines(sentence))],
                    true,
                    false
                );
            }

            return new Reading(Wordless(analyzed), "remark.ok", [], IsSure: true, MayBeReport: false);
        }

        if (NoSentence.IsCode(text))
        {
            return new Reading(SpeechAct.Unknown, "code", [], IsSure: false, MayBeReport: false);
        }

        var whole =
            byLabel[Intent.WholeSentence].SelectMany(intent => intent.Lines(sentence)).FirstOrDefault()
            ?? questions.Find(sentence);
        if (whole is not null)
        {
            return new Reading(SpeechAct.Question, whole.Command, [whole], IsSure: true, MayBeReport: false);
        }

        var named = NamedPrefix(analyzed);
        var scores = SentenceModel.Instance.Classify(analyzed, WithAccount(sentence.Mentions, named));
        var (report, remark) = (Sum(scores, "report"), Sum(scores, "remark"));
        if (!IsKnownLanguage(analyzed, sentence.Mentions) || NoSentence.IsOtherLanguage(analyzed))
        {
            return new Reading(SpeechAct.Unknown, "", [], IsSure: false, MayBeReport: report > MaybeReport);
        }

        var isNamed = named is not null;
        if (
            report >= (isNamed ? NamedReport : SureReport)
            && words >= ShortestReport
            && !text.TrimEnd().EndsWith('?')
            && (isNamed || SentenceModel.Instance.IsReported(analyzed, sentence.Mentions) >= SureReported)
        )
        {
            return AsksAtTheEnd(analyzed, vocabulary)
                ? Question(sentence, scores, report, remark)
                : new Reading(SpeechAct.Report, Best(scores, "report"), [], IsSure: true, MayBeReport: true);
        }

        if (!text.Contains('?', StringComparison.Ordinal) && QuotesSomebody(sentence))
        {
            return new Reading(SpeechAct.Report, Best(scores, "report"), [], IsSure: false, MayBeReport: true);
        }

        if (words <= LongestBare && Bare(sentence, scores, remark) is { } bare)
        {
            return bare;
        }

        if (words <= LongestBare && sentence.Mentions.Count == 0 && !IsKnown(sentence))
        {
            return new Reading(SpeechAct.Unknown, "unclear", [], IsSure: false, MayBeReport: false);
        }

        if (remark >= SureRemark && remark > report)
        {
            var label = Best(scores, "remark");
            if (label == OtherSubject)
            {
                return new Reading(SpeechAct.Unknown, label, [], IsSure: true, MayBeReport: false);
            }

            var lines = byLabel[label].SelectMany(intent => intent.Lines(sentence)).ToList();
            return new Reading(SpeechAct.Remark, label, lines, IsSure: true, MayBeReport: false);
        }

        return Question(sentence, scores, report, remark);
    }

    // "price", "SSO", "churn": a word or two that name something, without a verb that says what is wanted.
    private Reading? Bare(Sentence sentence, IReadOnlyList<Scored> scores, double remark)
    {
        var lines = byLabel[Intent.BareWords]
            .SelectMany(intent => intent.Lines(sentence))
            .OrderByDescending(line => line.IsExact)
            .ToList();
        var isNamed = lines is [{ IsExact: true }, ..];
        if (
            lines.Count == 0
            || (!isNamed && !IsKnown(sentence))
            || (!isNamed && !IsTopic(sentence) && (remark >= SureRemark || scores[0].Probability >= SureQuestion))
        )
        {
            return null;
        }

        return new Reading(
            SpeechAct.Question,
            Intent.BareWords,
            [.. lines.Take(MostOffered + 1)],
            isNamed,
            MayBeReport: false
        );
    }

    // A single word with a meaning ("price") is what one wants to know about, unless the meaning is small talk.
    private static bool IsTopic(Sentence sentence) =>
        sentence.Text.Tokens.Count(token => token.IsWord) == 1
        && sentence.Text.Concepts is [var concept]
        && !SmallTalk.Contains(concept.Concept);

    // "Acme: too slow" is how reports are written.
    private static Mention? NamedPrefix(AnalyzedText text)
    {
        var colon = text.Tokens.Take(LongestPrefix).ToList().FindIndex(token => token.Raw == ":");
        return
            colon > 0
            && text.Tokens.Take(colon).All(token => token.IsWord)
            && text.Tokens[0].IsCapitalized
            && text.Tokens.Take(colon).Any(token => !OrdinaryWords.Contains(token.Word))
            ? new Mention(MentionKinds.Account, text.Text[..text.Tokens[colon].Start], 0, colon)
            : null;
    }

    // "Acme: too slow" is like "Redwood: too slow", though nobody has reported anything of Acme yet.
    private static IReadOnlyList<Mention> WithAccount(IReadOnlyList<Mention> mentions, Mention? named) =>
        named is null || mentions.Any(mention => mention.At < named.End) ? mentions : [named, .. mentions];

    // "Wayfleet is in this deal too. what do we say against them": a report, and a question without its mark.
    private static bool AsksAtTheEnd(AnalyzedText text, Vocabulary vocabulary)
    {
        var start =
            text.Tokens.Take(text.Tokens.Count - 1).Select(token => token.Raw).ToList().FindLastIndex(IsEnd) + 1;
        if (start == 0 || text.Tokens.Count - start < ShortestReport)
        {
            return false;
        }

        var last = AnalyzedText.Of(text.Text[text.Tokens[start].Start..], text.Language);
        var scores = SentenceModel.Instance.Classify(last, vocabulary.Find(last));
        return 1 - Sum(scores, "report") - Sum(scores, "remark") >= SureEnd;

        static bool IsEnd(string raw) => raw is "." or "!" or ";" or "\n";
    }

    private static bool IsKnown(Sentence sentence) =>
        sentence.Text.Tokens.Where(token => token.IsWord).All(token => OrdinaryWords.Contains(token.Word));

    private Reading Question(Sentence sentence, IReadOnlyList<Scored> scores, double report, double remark)
    {
        // "Hi, who do we sell to?" asks something: the greeting answers nothing.
        var questions = scores.Where(scored => !IsOf(scored, "remark") && !IsOf(scored, "report")).ToList();
        var asked = questions.Where(scored => byLabel.Contains(scored.Label)).ToList();
        var all = Math.Max(1e-9, asked.Sum(scored => scored.Probability));
        var lines = asked
            .Where((scored, rank) => rank == 0 || scored.Probability / all >= AlsoOffered)
            .SelectMany(scored => byLabel[scored.Label].SelectMany(intent => intent.Lines(sentence)).Take(2))
            .DistinctBy(line => (line.Command, line.Words))
            .Take(MostOffered + 1)
            .ToList();
        var best = asked[0].Probability / all;
        var mayBeReport = report >= MaybeReport;
        var act =
            mayBeReport && report > 1 - report - remark ? SpeechAct.Report
            : best >= LikelyQuestion && 1 - report - remark >= LikelyQuestion ? SpeechAct.Question
            : SpeechAct.Unknown;

        // What is asked is clear, but no slice answers it.
        var isUnanswerable =
            lines is [{ Missing: not null }, ..]
            || (
                questions[0].Label != asked[0].Label
                && questions[0].Probability >= Unanswerable * questions.Sum(scored => scored.Probability)
            );
        return new Reading(
            act,
            isUnanswerable ? questions[0].Label : asked[0].Label,
            lines,
            best >= SureQuestion && !mayBeReport && !isUnanswerable,
            mayBeReport
        )
        {
            IsUnanswerable = isUnanswerable,
        };
    }

    private static double Sum(IReadOnlyList<Scored> scores, string group) =>
        scores.Where(scored => IsOf(scored, group)).Sum(scored => scored.Probability);

    private static string Best(IReadOnlyList<Scored> scores, string group) =>
        scores.First(scored => IsOf(scored, group)).Label;

    private static bool IsOf(Scored scored, string group) =>
        scored.Label.StartsWith($"{group}.", StringComparison.Ordinal);

    // An emoji is a remark; digits and signs alone say nothing.
    private static SpeechAct Wordless(AnalyzedText text) =>
        text.Tokens.Any(token =>
            char.IsSurrogate(token.Raw[0])
            || char.GetUnicodeCategory(token.Raw[0]) == System.Globalization.UnicodeCategory.OtherSymbol
        )
            ? SpeechAct.Remark
            : SpeechAct.Unknown;

    // A third language, or no language: hardly any word is known.
    private static bool IsKnownLanguage(AnalyzedText text, IReadOnlyList<Mention> mentions)
    {
        var words = text
            .Tokens.Select((token, at) => (token, at))
            .Where(pair => pair.token.IsWord && !mentions.Any(mention => mention.Covers(pair.at)))
            .Select(pair => pair.token)
            .ToList();
        var known = words.Count(token => OrdinaryWords.Contains(token.Word.Split('\'')[0]));
        return words.Count < 2 ? mentions.Count > 0 || known == words.Count : known >= 0.5 * words.Count;
    }

    // "The customer wrote “sign it or we walk”".
    private static bool QuotesSomebody(Sentence sentence) =>
        (sentence.Has("said") || sentence.Text.Tokens.Any(token => token.Word is "wrote" or "writes" or "escribio"))
        && Quotation().IsMatch(sentence.Text.Text);

    // Somebody's words, three or more, whatever they look like: they said "sign it or we walk".
    [GeneratedRegex("""["“«]\s*\w+\W+\w+\W+\w[^"“”«»]*["”»]""")]
    private static partial Regex Quotation();
}
