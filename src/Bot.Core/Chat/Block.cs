using System.Text.Json.Serialization;

namespace Bot.Core.Chat;

/// <summary>
/// The closed family of things that a card is made of. No block names a platform: each renderer has one switch over
/// this family whose last arm throws, and degrades what its platform cannot show. Cards are stored as JSON, so the
/// discriminators are wire names.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(Fields), "fields")]
[JsonDerivedType(typeof(Bullets), "bullets")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(LineChart), "lineChart")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Divider), "divider")]
[JsonDerivedType(typeof(Buttons), "buttons")]
public abstract record Block;

public sealed record Heading(LocalizedText Text) : Block;

public sealed record Paragraph(LocalizedText Text) : Block;

/// <summary>Somebody's own words, with who said them where, if that is known.</summary>
public sealed record Quote(LocalizedText Text, LocalizedText? Source = null) : Block;

/// <summary>Label and value pairs, shown side by side where there is room.</summary>
public sealed record Fields(IReadOnlyList<Field> Items) : Block;

public sealed record Field(LocalizedText Label, LocalizedText Value);

public sealed record Bullets(IReadOnlyList<LocalizedText> Items) : Block;

/// <summary>A table: a caption for screen readers, column heads, rows of as many cells as there are heads.</summary>
public sealed record Table(
    LocalizedText Caption,
    IReadOnlyList<LocalizedText> Columns,
    IReadOnlyList<IReadOnlyList<LocalizedText>> Rows
) : Block;

/// <summary>
/// Series over shared categories. <see cref="Summary"/> says in words what the picture shows, for screen readers and
/// for clients that draw no charts. <see cref="Format"/> is a .NET numeric format of the values; a null value is a gap.
/// </summary>
public sealed record LineChart(
    LocalizedText Title,
    LocalizedText Summary,
    IReadOnlyList<LocalizedText> Categories,
    IReadOnlyList<ChartSeries> Series,
    string Format
) : Block
{
    /// <summary>Where categories are stretches of time, the first day of each: a platform may have an axis for that.</summary>
    public IReadOnlyList<DateOnly>? Days { get; init; }
}

/// <summary>One line of a chart; as many values as the chart has categories.</summary>
public sealed record ChartSeries(LocalizedText Name, IReadOnlyList<decimal?> Values);

/// <summary>Small print under a card.</summary>
public sealed record Note(LocalizedText Text) : Block;

public sealed record Divider : Block;

public sealed record Buttons(IReadOnlyList<Button> Items) : Block;

/// <summary>
/// A button. <see cref="Action"/> is the wire name of the command that it runs ("feedback.undo"): once posted it is
/// public API. <see cref="Value"/> says on what (at most 1,500 characters, so that every platform carries it).
/// </summary>
public sealed record Button(
    LocalizedText Label,
    string Action,
    string Value,
    ButtonStyle Style = ButtonStyle.Default,
    LocalizedText? Confirm = null
)
{
    /// <summary>Only for the members of the card's personal view; where all see the same, all see it.</summary>
    public bool IsPersonal { get; init; }
}

public enum ButtonStyle
{
    Default,
    Primary,
    Danger,
}
