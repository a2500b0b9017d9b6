using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Accounts.Offers;

internal static class OfferTexts
{
    public static readonly LocalizedText Name = new("Offer", "Oferta");
    public static readonly LocalizedText What = new("What we offer", "Qué ofrecemos");
    public static readonly LocalizedText WhatHint = new(
        "What the customer gets, in words that a rep can say.",
        "Qué recibe el cliente, con palabras que se puedan decir."
    );
    public static readonly LocalizedText Type = new("Kind", "Tipo");
    public static readonly LocalizedText Conditions = new(
        "For whom and on what terms",
        "Para quién y con qué condiciones"
    );
    public static readonly LocalizedText Expiry = new("Valid until", "Válida hasta");

    public static readonly IReadOnlyList<Option> Kinds =
    [
        new(OfferFields.Product, new LocalizedText("new product", "producto nuevo")),
        new(OfferFields.Tools, new LocalizedText("better tools", "mejores herramientas")),
        new(OfferFields.Support, new LocalizedText("support", "soporte")),
    ];

    public static readonly IReadOnlyDictionary<string, string> KindNames = new Dictionary<string, string>
    {
        [OfferFields.Product] = "newproduct product upgrade upsell producto productonuevo ampliacion",
        [OfferFields.Tools] = "bettertools tools training herramientas formacion mejoresherramientas",
        [OfferFields.Support] = "support premiumsupport soporte atencion",
    };

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of the offer {title}", $"de la oferta {title}"),
        title => new LocalizedText($"Offer {title}", $"Oferta {title}")
    )
    {
        Plural = new LocalizedText("Offers", "Ofertas"),
        ProposeTitle = new LocalizedText("Propose an offer", "Proponer una oferta"),
        ProposeNew = new LocalizedText("Propose a new offer", "Proponer una oferta nueva"),
        NoneYet = new LocalizedText(
            "No offer for customers is signed yet. Propose the first one.",
            "Todavía no hay ninguna oferta firmada para clientes. Propón la primera."
        ),
        Exists = new LocalizedText(
            "This offer is already there. Open it and propose a change.",
            "Esta oferta ya existe. Ábrela y propón un cambio."
        ),
        ShowSummary = new LocalizedText(
            "What we can offer a customer so that they stay or grow",
            "Qué podemos ofrecer a un cliente para que se quede o crezca"
        ),
        ExampleName = new LocalizedText("Named support contact", "Contacto de soporte propio"),
    };

    public static LocalizedText Expired(DateOnly day) => new($"Expired on {day}.", $"Caducó el {day}.");
}
