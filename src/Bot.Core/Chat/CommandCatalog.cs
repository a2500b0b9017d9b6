namespace Bot.Core.Chat;

/// <summary>A command and the type that handles it.</summary>
public sealed record CommandRegistration(CommandSpec Spec, Type Handler);

/// <summary>All commands that there are, found by words in either language or by wire name.</summary>
public sealed class CommandCatalog
{
    private readonly IReadOnlyList<Route> routes;
    private readonly Dictionary<string, CommandRegistration> byName;

    public CommandCatalog(IEnumerable<CommandRegistration> registrations)
    {
        byName = registrations.ToDictionary(registration => registration.Spec.Name);
        routes =
        [
            .. byName
                .Values.Where(registration => registration.Spec.Words is not null)
                .SelectMany(registration =>
                    registration.Spec.Words!.Split(" / ").Select(words => new Route(registration, words))
                )
                .OrderByDescending(route => route.Length),
        ];
        FreeText = byName.Values.SingleOrDefault(registration => registration.Spec.IsFreeTextFallback)?.Spec;
    }

    public IEnumerable<CommandSpec> Specs => byName.Values.Select(registration => registration.Spec);

    /// <summary>The command that plain sentences are taken for, if there is one.</summary>
    public CommandSpec? FreeText { get; }

    /// <summary>The command's registration, and the command with what follows its words; null when nobody takes it.</summary>
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
            return (route.Registration, command with { Text = Rest(command.Text, words, route.Length) });
        }

        // Words that nearly name a command are more likely mistyped than meant as a sentence.
        var isTypo = command.File is null && Nearest(command.Text) is not null;
        return (
            isTypo
                ? null
                : byName.Values.FirstOrDefault(registration =>
                    registration.Spec.MatchesFreeText?.Invoke(command) == true
                ),
            command
        );
    }

    /// <summary>The command whose words are nearest to what was typed, or null when none is near.</summary>
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

    /// <summary>The language that a command's first word belongs to; null where it is no command or is the same in both.</summary>
    public Language? LanguageOf(string text)
    {
        var word = Words(text).Select(typed => typed.Folded).FirstOrDefault();
        var alternatives = routes.Select(route => route.First).FirstOrDefault(first => first.Contains(word));
        return alternatives is not [var english, var spanish, ..] || english == spanish ? null
            : english == word ? Language.English
            : spanish == word ? Language.Spanish
            : null;
    }

    private static string Rest(string text, IReadOnlyList<TypedWord> words, int taken) =>
        taken >= words.Count ? "" : text[words[taken].Start..].Trim();

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

            if (i > start)
            {
                words.Add(
                    new TypedWord(start, Folding.Fold(text[start..Math.Min(i, start + 40)]).TrimStart('/', '¿', '¡'))
                );
            }
            else
            {
                i++;
            }
        }

        return words;
    }

    private sealed record TypedWord(int Start, string Folded);

    private sealed class Route(CommandRegistration registration, string words)
    {
        private readonly string[][] path = [.. words.Split(' ').Select(word => word.Split('|'))];

        public CommandRegistration Registration => registration;

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
                ArgumentStyle.Options => CommandLine.Parse(Rest(text, words, path.Length)).Words.Count == 0,
                _ => true,
            };
        }

        // Near means: every word of the path within one edit for each three letters. A first word that is wholly
        // different is another command, not a typo.
        public int? Distance(List<string> words)
        {
            // "Some customers ask for …" is no mistyped "home": a command that nothing follows is not meant by a sentence.
            if (registration.Spec.Arguments == ArgumentStyle.None && words.Count > path.Length + 1)
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
