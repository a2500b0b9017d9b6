using Bot.Core.Agreements;

namespace Bot.Core.Accounts.Offers;

/// <summary>The fields of an offer to customers.</summary>
public static class OfferFields
{
    /// <summary>More to buy.</summary>
    public const string Product = "product";

    /// <summary>Help to use more of what they have.</summary>
    public const string Tools = "tools";

    /// <summary>A faster way to have problems solved.</summary>
    public const string Support = "support";

    public static FieldDefinition Name { get; } =
        new("name", OfferTexts.Name, FieldType.Line)
        {
            Required = true,
            IsTitle = true,
            MaxLength = 80,
            ColumnNames = "offer oferta title titulo nombre",
        };

    public static FieldDefinition What { get; } =
        new("what", OfferTexts.What, FieldType.Area)
        {
            Required = true,
            IsHeadline = true,
            IsEssential = true,
            MaxLength = 1000,
            Hint = OfferTexts.WhatHint,
            ColumnNames = "description details descripcion detalle queincluye",
        };

    public static FieldDefinition Kind { get; } =
        new("kind", OfferTexts.Type, FieldType.Choice)
        {
            Required = true,
            IsEssential = true,
            Options = OfferTexts.Kinds,
            ColumnNames = "type category tipo categoria",
            OptionNames = OfferTexts.KindNames,
        };

    public static FieldDefinition Conditions { get; } =
        new("conditions", OfferTexts.Conditions, FieldType.Area)
        {
            IsEssential = true,
            MaxLength = 500,
            ColumnNames = "terms forwhom condiciones paraquien",
        };

    public static FieldDefinition Expiry { get; } =
        new("expiry", OfferTexts.Expiry, FieldType.Day)
        {
            ColumnNames = "expires validuntil validto caduca validohasta caducidad",
        };

    public static IReadOnlyList<FieldDefinition> All { get; } = [Name, What, Kind, Conditions, Expiry];
}
