using Bot.Core.Agreements;
using Bot.Core.Personas.Matching;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Personas;

/// <summary>The personas by name and by the job titles that belong to them: "CFO" names the finance director.</summary>
internal static class PersonaVocabulary
{
    public static IReadOnlyList<IMentionReader> Readers(IReadOnlyList<AgreementContent> contents)
    {
        var personas = contents.Select(PersonaContent.Read).Select(content => (content.Name, content.Titles)).ToList();
        return
        [
            new NameReader(MentionKinds.Persona, personas.Select(persona => (persona.Name, persona.Titles))),
            new TitleReader(personas),
        ];
    }

    /// <summary>Finds job titles that mean the same as a persona's: other words, another language, abbreviations.</summary>
    private sealed class TitleReader(IReadOnlyList<(string Name, IReadOnlyList<string> Titles)> personas)
        : IMentionReader
    {
        private const int LongestTitle = 4;
        private const int MostTokens = 60;

        private readonly List<(string Name, JobTitle Title)> titles =
        [
            .. personas
                .SelectMany(persona =>
                    persona.Titles.Prepend(persona.Name).Select(title => (persona.Name, JobTitle.Read(title)))
                )
                .Where(pair => pair.Item2.Functions.Count > 0),
        ];

        public IEnumerable<Mention> Find(AnalyzedText text)
        {
            if (titles.Count == 0)
            {
                yield break;
            }

            var count = Math.Min(text.Tokens.Count, MostTokens);
            var known = Enumerable.Range(0, count).Select(at => MayBeInTitle(text.Tokens, at)).ToArray();
            for (var at = 0; at < count; at++)
            {
                var longest = known.Skip(at).Take(LongestTitle).TakeWhile(isKnown => isKnown).Count();
                for (var length = longest; length > 0; length--)
                {
                    if (Persona(text, at, length) is { } name)
                    {
                        yield return new Mention(MentionKinds.Persona, name, at, length);
                        at += length - 1;
                        break;
                    }
                }
            }
        }

        // Most words belong to no title, and reading one is slow. Around a dot, "V.P." is read as one word.
        private static bool MayBeInTitle(IReadOnlyList<TextToken> tokens, int at) =>
            IsDot(tokens, at - 1) || IsDot(tokens, at) || IsDot(tokens, at + 1) || TitleWords.MayKnow(tokens[at].Word);

        private static bool IsDot(IReadOnlyList<TextToken> tokens, int at) =>
            at >= 0 && at < tokens.Count && tokens[at].Raw.Contains('.', StringComparison.Ordinal);

        private string? Persona(AnalyzedText text, int at, int length)
        {
            var first = text.Tokens[at];
            var last = text.Tokens[at + length - 1];
            if (!first.IsWord || !last.IsWord || StopWords.Contains(first.Word) || StopWords.Contains(last.Word))
            {
                return null;
            }

            var title = JobTitle.Read(text.Text[first.Start..last.End]);
            return title is { Functions.Count: > 0, Level: not null, Rest.Count: 0 }
                ? titles
                    .Where(pair => pair.Title.Compare(title) == Match.Matches)
                    .Select(pair => pair.Name)
                    .FirstOrDefault()
                : null;
        }
    }
}
