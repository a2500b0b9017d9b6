namespace Bot.Core.WorkingTime;

/// <summary>The names of the countries whose holidays are known.</summary>
internal static class Countries
{
    private const string Table = """
        AT|Austria|Austria
        AU|Australia|Australia
        BE|Belgium|Bélgica
        BR|Brazil|Brasil
        CA|Canada|Canadá
        CH|Switzerland|Suiza
        CZ|Czechia|Chequia
        DE|Germany|Alemania
        DK|Denmark|Dinamarca
        EE|Estonia|Estonia
        ES|Spain|España
        FI|Finland|Finlandia
        FR|France|Francia
        GB|United Kingdom|Reino Unido
        GR|Greece|Grecia
        HR|Croatia|Croacia
        HU|Hungary|Hungría
        IE|Ireland|Irlanda
        IT|Italy|Italia
        JP|Japan|Japón
        KZ|Kazakhstan|Kazajistán
        LT|Lithuania|Lituania
        LU|Luxembourg|Luxemburgo
        LV|Latvia|Letonia
        ME|Montenegro|Montenegro
        MX|Mexico|México
        NL|Netherlands|Países Bajos
        NO|Norway|Noruega
        NZ|New Zealand|Nueva Zelanda
        PL|Poland|Polonia
        PT|Portugal|Portugal
        RO|Romania|Rumanía
        RS|Serbia|Serbia
        SE|Sweden|Suecia
        SI|Slovenia|Eslovenia
        SK|Slovakia|Eslovaquia
        TR|Türkiye|Turquía
        US|United States|Estados Unidos
        ZA|South Africa|Sudáfrica
        """;

    /// <summary>By ISO code.</summary>
    public static IReadOnlyDictionary<string, (string English, string Spanish)> Names { get; } =
        Table
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|'))
            .ToDictionary(parts => parts[0], parts => (parts[1], parts[2]));
}
