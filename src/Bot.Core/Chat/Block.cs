using System.Text.Json.Serialization;

namespace Bot.Core.Chat;

/// <summary>
/// The closed family of blocks in a card. No block names a platform. Each renderer has one switch over this family
/// whose last arm throws, and simplifies what its platform cannot show. Cards are stored as JSON, so the discriminators
/// are wire names.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(Fields), "fields")]
[JsonDerivedType(typeof(Bullets), "bullets")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Figures), "figures")]
[JsonDerivedType(typeof(LineChart), "lineChart")]
[JsonDerivedType(typeof(BarChart), "barChart")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Divider), "divider")]
[JsonDerivedType(typeof(Buttons), "buttons")]
public abstract record Block;

public sealed record Heading(LocalizedText Text, Tone Tone = Tone.Neutral) : Block;

public sealed record Paragraph(LocalizedText Text, Tone Tone = Tone.Neutral) : Block;

/// <summary>A person's own words, with their source if it is known.</summary>
public sealed record Quote(LocalizedText Text, LocalizedText? Source = null) : Block;

/// <summary>Label and value pairs, side by side if there is room.</summary>
public sealed record Fields(IReadOnlyList<Field> Items) : Block;

public sealed record Field(LocalizedText Label, LocalizedText Value);

/// <summary>Figures to read at a glance: the value large, its change beside it.</summary>
public sealed record Figures(IReadOnlyList<Figure> Items) : Block;

/// <param name="Label">What the value is.</param>
/// <param name="Value">The value, in a few characters.</param>
/// <param name="Change">The change, if it is known.</param>
/// <param name="Note">What the change compares with, or why there is no value.</param>
public sealed record Figure(
    LocalizedText Label,
    LocalizedText Value,
    FigureChange? Change = null,
    LocalizedText? Note = null
);

/// <summary>
/// A change. <see cref="Shown"/> has an arrow and a sign ("▲ +12.5% · better"); <see cref="Spoken"/> says the same in
/// words, for screen readers.
/// </summary>
public sealed record FigureChange(LocalizedText Shown, LocalizedText Spoken, Tone Tone);

public sealed record Bullets(IReadOnlyList<LocalizedText> Items) : Block
{
    /// <summary>The same items as records, for platforms where people sort and page through a table.</summary>
    public Table? AsTable { get; init; }
}

/// <summary>
/// A table: a caption for screen readers, column headers, and rows with one cell per header. The first column names the
/// row.
/// </summary>
public sealed record Table(
    LocalizedText Caption,
    IReadOnlyList<LocalizedText> Columns,
    IReadOnlyList<IReadOnlyList<LocalizedText>> Rows
) : Block
{
    /// <summary>Whether people may want to sort the rows and page through them.</summary>
    public bool IsSortable { get; init; }

    /// <summary>Whether the card says the caption already; see <see cref="Captions"/>.</summary>
    [JsonIgnore]
    public bool IsCaptionHidden { get; init; }
}

/// <summary>
/// Series over shared categories. <see cref="Summary"/> describes the picture in words, for screen readers and clients
/// without charts. <see cref="Format"/> is the .NET numeric format of the values. A null value is a gap.
/// </summary>
public sealed record LineChart(
    LocalizedText Title,
    LocalizedText Summary,
    IReadOnlyList<LocalizedText> Categories,
    IReadOnlyList<ChartSeries> Series,
    string Format
) : Block
{
    /// <summary>
    /// The first day of each category, if categories are periods of time. Some platforms have an axis for that.
    /// </summary>
    public IReadOnlyList<DateOnly>? Days { get; init; }
}

/// <summary>One line of a chart, with one value per category.</summary>
public sealed record ChartSeries(LocalizedText Name, IReadOnlyList<decimal?> Values);

/// <summary>
/// One bar per label, largest first. <see cref="Summary"/> describes the picture in words. <see cref="Format"/> is the
/// .NET numeric format of the values. A table with the same values stands below it, so a client without charts loses
/// nothing.
/// </summary>
public sealed record BarChart(LocalizedText Title, LocalizedText Summary, IReadOnlyList<Bar> Bars, string Format)
    : Block
{
    /// <summary>What the bars are ("Channel"), for the axis.</summary>
    public required LocalizedText Axis { get; init; }
}

public sealed record Bar(LocalizedText Label, decimal Value);

/// <summary>Small print below a card.</summary>
public sealed record Note(LocalizedText Text) : Block;

public sealed record Divider : Block;

public sealed record Buttons(IReadOnlyList<Button> Items) : Block
{
    /// <summary>
    /// Whether these are the two buttons that say whether an answer helped: first the one for yes, then the one for no.
    /// </summary>
    public bool IsVerdict { get; init; }
}

/// <summary>
/// A button. <see cref="Action"/> is the wire name of the command that it runs ("feedback.undo"); once posted, it is
/// public API. <see cref="Value"/> is the command's input (at most 1,500 characters, which every platform can carry).
/// </summary>
public sealed record Button(
    LocalizedText Label,
    string Action,
    string Value,
    ButtonStyle Style = ButtonStyle.Default,
    LocalizedText? Confirm = null
)
{
    /// <summary>
    /// Whether only members with the personal view see the button. On platforms without personal views, everybody sees
    /// it.
    /// </summary>
    public bool IsPersonal { get; init; }
}

public enum ButtonStyle
{
    Default,
    Primary,
    Danger,
}
