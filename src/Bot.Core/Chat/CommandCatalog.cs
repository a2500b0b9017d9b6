namespace Bot.Core.Chat;

/// <summary>A command and the type that handles it.</summary>
public sealed record CommandRegistration(CommandSpec Spec, Type Handler);

/// <summary>All commands, by words in either language or by wire name.</summary>
public sealed class CommandCatalog
{
    private static readonly char[] Around = [.. "/¿¡?!.,:;\"'“”«»‘’…()"];

    private readonly IReadOnlyList<Route> routes;
    private readonly Dictionary<string, CommandRegistration> byName;

    public CommandCatalog(IEnumerable<CommandRegistration> registrations)
    {
        byName = registrations.ToDictionary(registration => registration.Spec.Name);
        routes =
        [
            .. byName
                .Values.Where(registration => registration.Spec.Words is not null)
                .SelectMany(registration => registration.Spec.Phrasings.Select(words => new Route(registration, words)))
                .OrderByDescending(route => route.Length),
        ];
        FreeText = byName.Values.SingleOrDefault(registration => registration.Spec.IsFreeTextFallback)?.Spec;
    }

    public IEnumerable<CommandSpec> Specs => byName.Values.Select(registration => registration.Spec);

    /// <summary>The command that handles plain sentences, if there is one.</summary>
    public CommandSpec? FreeText { get; }

    /// <summary>The command that reads sentences, if there is one.</summary>
    public CommandRegistration? SentenceReader =>
        byName.Values.SingleOrDefault(registration => registration.Spec.ReadsSentences);

    /// <summary>The command with a wire name that a slice registered.</summary>
    public CommandRegistration Named(string name) => byName[name];

    /// <summary>
    /// The command's registration, and the command reduced to what follows its words. The registration is null if no
    /// command matches.
    /// </summary>
    public (CommandRegistration? Registration, ChatCommand Routed) Find(ChatCommand command)
    {
        if (command.Action is { } action)
        {
            return (byName.GetValueOrDefault(action), command);
        }

        var words = Words(command.Text);
        var route = command.File is null ? routes.FirstOrDefault(route => route.Matches(words, command.Text)) : null;
        if (route is not null)
        {
            return (route.Registration, command with { Text = TextAfter(command.Text, words, route.Length) });
        }

        return (
            byName.Values.FirstOrDefault(registration => registration.Spec.MatchesFreeText?.Invoke(command) == true),
            command
        );
    }

    /// <summary>
    /// Reads only the first word as the command: "claim sign up" as the command "claim" with the words "sign up". Null
    /// if the first word alone is no command.
    /// </summary>
    public (CommandRegistration Registration, string Words)? FindByFirstWord(string text)
    {
        var words = Words(text);
        return routes.FirstOrDefault(route => route.Length == 1 && route.Matches(words, text)) is { } route
            ? (route.Registration, TextAfter(text, words, 1))
            : null;
    }

    /// <summary>The command whose words are most similar to the input; null if none is similar.</summary>
    public CommandSpec? Nearest(string text)
    {
        var words = Words(text).Select(word => word.Folded).ToList();
        return routes
            .Select(route => (route.Registration.Spec, Distance: route.Distance(words)))
            .Where(candidate => candidate.Distance is not null)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Spec)
            .FirstOrDefault();
    }

    /// <summary>
    /// The language of the command's first word; null if it is not a command or is the same in both languages.
    /// </summary>
    public Language? LanguageOf(string text)
    {
        var word = Words(text).Select(typed => typed.Folded).FirstOrDefault();
        var route = routes.FirstOrDefault(route => route.First.Contains(word));
        return route?.First switch
        {
            null => null,
            _ when route.IsSpanish => Language.Spanish,
            [var english, var spanish, ..] when english == spanish => null,
            [var english, _, ..] when english == word => Language.English,
            [_, var spanish, ..] when spanish == word => Language.Spanish,
            _ => null,
        };
    }

    private static string TextAfter(string text, IReadOnlyList<TypedWord> words, int count) =>
        count >= words.Count ? "" : text[words[count].Start..].Trim();

    // Punctuation and invisible characters around a word are no part of it; a word of nothing else is skipped.
    private static List<TypedWord> Words(string text)
    {
        var words = new List<TypedWord>();
        var i = 0;
        while (i < text.Length && words.Count < 6)
        {
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            var word = i > start ? Folding.Fold(text[start..Math.Min(i, start + 40)]).Trim(Around) : "";
            if (word.Length > 0)
            {
                words.Add(new TypedWord(start, word));
            }

            i += i == start ? 1 : 0;
        }

        return words;
    }

    private sealed record TypedWord(int Start, string Folded);

    private sealed class Route(CommandRegistration registration, string words)
    {
        private readonly string[][] path = [.. Folding.Fold(words).Split(' ').Select(word => word.Split('|'))];

        public CommandRegistration Registration => registration;

        /// <summary>Whether the phrasing is for Spanish alone.</summary>
        public bool IsSpanish { get; } = registration.Spec.SpanishWords?.Split(" / ").Contains(words) == true;

        public int Length => path.Length;

        public string[] First => path[0];

        public bool Matches(List<TypedWord> words, string text)
        {
            if (
                words.Count < path.Length
                || !path.Select((alternatives, i) => alternatives.Contains(words[i].Folded)).All(hit => hit)
            )
            {
                return false;
            }

            return registration.Spec.Arguments switch
            {
                ArgumentStyle.None => words.Count == path.Length,
                ArgumentStyle.Word => words.Count <= path.Length + 1,
                ArgumentStyle.Options => CommandLine.Parse(TextAfter(text, words, path.Length)).Words.Count == 0,
                _ => true,
            };
        }

        // Similar means: every word of the path within one edit per three letters. A completely different first word is
        // another command, not a typo.
        public int? Distance(List<string> words)
        {
            // "Some customers ask for …" is not a mistyped "home": a sentence never means a command without arguments.
            // Nor does a short word before another: "sin stock" is not a mistyped "sign".
            if (
                registration.Spec.Arguments == ArgumentStyle.None
                && (words.Count > path.Length + 1 || (words.Count > path.Length && words[0].Length <= 3))
            )
            {
                return null;
            }

            var total = 0;
            for (var i = 0; i < path.Length; i++)
            {
                var best = i < words.Count ? path[i].Min(word => Folding.Distance(word, words[i])) : int.MaxValue;
                if (i >= words.Count || best > Math.Max(1, words[i].Length / 3))
                {
                    return null;
                }

                total += best;
            }

            return total - path.Length;
        }
    }
}
