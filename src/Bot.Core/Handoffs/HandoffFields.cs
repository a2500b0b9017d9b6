using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Handoffs;

/// <summary>The fields of a hand-off.</summary>
public static class HandoffFields
{
    public static FieldDefinition Title { get; } =
        new("title", HandoffTexts.Title, FieldType.Line)
        {
            Required = true,
            IsTitle = true,
            MaxLength = 80,
            Hint = HandoffTexts.TitleHint,
            ColumnNames = "handoff name traspaso nombre titulo",
        };

    public static FieldDefinition Start { get; } =
        new("start", HandoffTexts.Start, FieldType.Choice)
        {
            Required = true,
            IsEssential = true,
            Options = [.. Enum.GetValues<HandoffStart>().Select(one => new Option($"{one}", HandoffTexts.Name(one)))],
            ColumnNames = "when event from cuando evento desde",
        };

    public static FieldDefinition End { get; } =
        new("end", HandoffTexts.End, FieldType.Choice)
        {
            Required = true,
            IsEssential = true,
            Options = [.. Enum.GetValues<HandoffEnd>().Select(one => new Option($"{one}", HandoffTexts.Name(one)))],
            ColumnNames = "until what then hasta que",
        };

    public static FieldDefinition Within { get; } =
        new("within", HandoffTexts.Within, FieldType.Line)
        {
            Required = true,
            IsEssential = true,
            MaxLength = 40,
            Hint = HandoffTexts.WithinHint,
            ColumnNames = "time sla limit tiempo plazo",
        };

    public static FieldDefinition Actor { get; } =
        new("actor", HandoffTexts.Actor, FieldType.Choice)
        {
            Required = true,
            IsEssential = true,
            Options = [.. Enum.GetValues<HandoffActor>().Select(one => new Option($"{one}", HandoffTexts.Name(one)))],
            ColumnNames = "who responsible quien responsable",
        };

    public static FieldDefinition Words { get; } =
        new("words", HandoffTexts.Words, FieldType.Area)
        {
            IsHeadline = true,
            MaxLength = 1000,
            Hint = HandoffTexts.WordsHint,
            ColumnNames = "description details descripcion detalle",
        };

    public static IReadOnlyList<FieldDefinition> All { get; } = [Title, Start, End, Within, Actor, Words];
}
