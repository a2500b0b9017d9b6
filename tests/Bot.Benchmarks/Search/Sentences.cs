namespace Bot.Benchmarks.Search;

/// <summary>
/// Sentences of words that are as unevenly common as those of a language (Zipf's law): a few in every second sentence,
/// thousands in a few. The same seed gives the same sentences.
/// </summary>
internal sealed class Sentences(int seed)
{
    private const int Vocabulary = 30_000;

    private static readonly string[] Common =
    [
        .. (
            "customer price onboarding contract integration support report team weeks slow expensive clientes precio "
            + "contrato soporte equipo semanas lento caro integraciones"
        ).Split(' '),
    ];

    private readonly Random random = new(seed);

    public string Next() =>
        $"Account{random.Next(3_000)}: {string.Join(' ', Enumerable.Range(0, 6 + random.Next(12)).Select(_ => Word()))}";

    public string Word()
    {
        var rank = (int)Math.Exp(random.NextDouble() * Math.Log(Vocabulary)) - 1;
        return rank < Common.Length ? Common[rank] : Letters(rank);
    }

    private static string Letters(int rank)
    {
        var word = "";
        for (var rest = rank * 7_919L; rest > 0 || word.Length < 6; rest /= 21)
        {
            word += "bcdfghjklmnpqrstvwxyz"[(int)(rest % 21)];
            word += "aeiou"[(int)((rest + rank) % 5)];
        }

        return word;
    }
}
