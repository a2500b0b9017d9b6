using Bot.Core.Chat;

namespace Bot.Core.CompanyWords;

internal static class CompanyWordsTexts
{
    public static readonly LocalizedText Summary = new(
        "The words of your trade that mean the same",
        "Las palabras de tu sector que significan lo mismo"
    );
    public static readonly LocalizedText RemoveSummary = new(
        "Remove words from the vocabulary",
        "Quitar palabras del vocabulario"
    );
    public static readonly LocalizedText Example = new($"{"settings vocabulary":c}", $"{"ajustes vocabulario":c}");
    public static readonly LocalizedText AddExample = new(
        $"{"settings vocabulary car = vehicle = coche":c}",
        $"{"ajustes vocabulario coche = vehículo = car":c}"
    );
    public static readonly LocalizedText RemoveExample = new(
        $"{"settings vocabulary remove car":c}",
        $"{"ajustes vocabulario quitar coche":c}"
    );

    public static readonly LocalizedText Title = new("Vocabulary", "Vocabulario");
    public static readonly LocalizedText Intro = new(
        "In searches, requests and claim checks, these words mean the same:",
        "En búsquedas, solicitudes y comprobaciones de promesas, estas palabras significan lo mismo:"
    );
    public static readonly LocalizedText NoneYet = new(
        "I know general business words. Tell me which words of your trade mean the same, and searches, requests and "
            + "claim checks will treat them alike.",
        "Conozco las palabras generales de negocio. Dime qué palabras de tu sector significan lo mismo y las trataré "
            + "igual en búsquedas, solicitudes y comprobaciones de promesas."
    );
    public static readonly LocalizedText Learned = new(
        "Learned from your claims, for searches only. Change them in the claim:",
        "Aprendidas de tus promesas, solo para las búsquedas. Se cambian en la promesa:"
    );
    public static readonly LocalizedText Hint = new(
        $"Or type it: {"settings vocabulary car = vehicle = coche":c}. To remove it: "
            + $"{"settings vocabulary remove car":c}.",
        $"O escríbelo: {"ajustes vocabulario coche = vehículo = car":c}. Para quitarlo: "
            + $"{"ajustes vocabulario quitar coche":c}."
    );
    public static readonly LocalizedText Add = new("Add words", "Añadir palabras");
    public static readonly LocalizedText Change = new("Change", "Cambiar");
    public static readonly LocalizedText Remove = new("Remove", "Quitar");
    public static readonly LocalizedText Save = new("Save", "Guardar");
    public static readonly LocalizedText FormTitle = new(
        "Words that mean the same",
        "Palabras que significan lo mismo"
    );
    public static readonly LocalizedText WordsLabel = new("Words", "Palabras");
    public static readonly LocalizedText WordsHint = new(
        "With = between them, in any language: car = vehicle = coche. Singular is enough.",
        "Con = entre ellas, en cualquier idioma: coche = vehículo = car. Basta el singular."
    );
    public static readonly LocalizedText ChangeHint = new(
        "With = between them. Leave it empty to remove the group.",
        "Con = entre ellas. Déjalo vacío para quitar el grupo."
    );
    public static readonly LocalizedText TwoWords = new(
        $"Write at least two words with = between them: {"car = vehicle":c}.",
        $"Escribe al menos dos palabras con = entre ellas: {"coche = vehículo":c}."
    );
    public static readonly LocalizedText Gone = new(
        "That group was removed already.",
        "Ese grupo ya no está en el vocabulario."
    );

    /// <summary>A group in one line: "truck = lorry = camión".</summary>
    public static string Line(IReadOnlyList<string> words) => string.Join(" = ", words);

    public static LocalizedText Stored(StoredWords group) =>
        new(
            $"Saved: {Line(group.Words):b}. From now on, these words count as the same.",
            $"Guardado: {Line(group.Words):b}. Desde ahora cuentan como lo mismo."
        );

    public static LocalizedText Removed(StoredWords group) =>
        new(
            $"Removed: {Line(group.Words):b}. These words no longer count as the same.",
            $"Quitado: {Line(group.Words):b}. Estas palabras ya no cuentan como lo mismo."
        );

    public static LocalizedText More(int count) => new($"And {count} more groups.", $"Y {count} grupos más.");

    public static LocalizedText NotThere(string word) =>
        new(
            $"“{word}” isn't in the vocabulary. Add it: {"settings vocabulary car = vehicle":c}.",
            $"«{word}» no está en el vocabulario. Añádela: {"ajustes vocabulario coche = vehículo":c}."
        );

    public static LocalizedText Everyday(string word) =>
        new(
            $"“{word}” is also an everyday word in English or Spanish. Use a longer phrase.",
            $"«{word}» es también una palabra corriente en inglés o en español. Usa una expresión más larga."
        );

    public static LocalizedText Taken(string word, StoredWords group) =>
        new(
            $"“{word}” is already in the group {Line(group.Words):b}. A word can be in one group only.",
            $"«{word}» ya está en el grupo {Line(group.Words):b}. Una palabra solo puede estar en un grupo."
        );

    public static LocalizedText TwoGroups(StoredWords one, StoredWords other) =>
        new(
            $"These are two groups: {Line(one.Words):b} and {Line(other.Words):b}. Remove one of them first.",
            $"Son dos grupos: {Line(one.Words):b} y {Line(other.Words):b}. Quita antes uno de los dos."
        );

    public static LocalizedText TooManyWords(int most) =>
        new($"A group can have up to {most} words.", $"Un grupo puede tener hasta {most} palabras.");

    public static LocalizedText TooManyGroups(int most) =>
        new(
            $"The vocabulary is full: it holds {most} groups. Remove one first.",
            $"El vocabulario está lleno: caben {most} grupos. Quita antes uno."
        );

    public static LocalizedText TooLong(string word, int most) =>
        new(
            $"“{word}” is too long. Use a word or a phrase of up to {most} words.",
            $"«{word}» es demasiado largo. Usa una palabra o una expresión de hasta {most} palabras."
        );
}
