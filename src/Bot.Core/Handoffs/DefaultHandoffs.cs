using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Handoffs;

/// <summary>Hand-offs that ship as proposals. They count for nothing until both sides sign them.</summary>
internal static class DefaultHandoffs
{
    /// <summary>In both languages, because a company writes its agreements in one.</summary>
    public static IReadOnlyList<DefaultHandoff> All { get; } =
    [
        New(
            "first-contact",
            new("First contact", "Primer contacto"),
            HandoffStart.Arrives,
            HandoffEnd.Contacted,
            new Within(8, TimeUnit.WorkingHours),
            HandoffActor.Owner,
            new(
                "Whoever owns a new lead calls or writes within one working day.",
                "Quien lleva un lead nuevo le llama o le escribe en un día laborable."
            )
        ),
        New(
            "qualified",
            new("Answer to qualified leads", "Respuesta a los leads calificados"),
            HandoffStart.Qualifies,
            HandoffEnd.Answered,
            new Within(2, TimeUnit.WorkingDays),
            HandoffActor.Sales,
            new(
                "Sales accepts a qualified lead or sends it back with a reason.",
                "Ventas acepta un lead calificado o lo devuelve con un motivo."
            )
        ),
        New(
            "welcome",
            new("Welcome of new customers", "Bienvenida a clientes nuevos"),
            HandoffStart.Won,
            HandoffEnd.Said,
            new Within(2, TimeUnit.WorkingDays),
            HandoffActor.Owner,
            new(
                "Whoever won a new customer introduces them to customer success.",
                "Quien gana un cliente nuevo lo presenta al equipo de atención al cliente."
            )
        ),
    ];

    /// <summary>Its content in the language of whoever proposes it.</summary>
    public static AgreementContent Content(DefaultHandoff shipped, Language language)
    {
        var promise = shipped.Promise;
        var values = new Dictionary<string, string>
        {
            [HandoffFields.Title.Name] = shipped.Title.In(language).ToString(),
            [HandoffFields.Start.Name] = $"{promise.Start}",
            [HandoffFields.End.Name] = $"{promise.End}",
            [HandoffFields.Within.Name] = HandoffTexts.Time(promise.Within).In(language).ToString(),
            [HandoffFields.Actor.Name] = $"{promise.Actor}",
            [HandoffFields.Words.Name] = shipped.Words.In(language).ToString(),
        };
        return AgreementContent.Of(HandoffFields.All, values.GetValueOrDefault);
    }

    private static DefaultHandoff New(
        string key,
        LocalizedText title,
        HandoffStart start,
        HandoffEnd end,
        Within within,
        HandoffActor actor,
        LocalizedText words
    ) => new(key, title, new HandoffPromise(title.English.ToString(), start, end, within, actor), words);
}

/// <summary>A hand-off that ships.</summary>
/// <param name="Key">What its button carries.</param>
internal sealed record DefaultHandoff(string Key, LocalizedText Title, HandoffPromise Promise, LocalizedText Words);
