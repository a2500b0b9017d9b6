using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Inquiries.Requests;

namespace Bot.Core.Assets;

/// <summary>Cards with several assets.</summary>
internal static class AssetCards
{
    private const int Most = 5;
    private const int MostNear = 3;
    private const int LongestUse = 200;
    private const int LongestWords = 80;

    public static Card Found(AgreementView view, IReadOnlyList<Agreement> assets, string words) =>
        new(
            AssetTexts.Found,
            [
                new Heading(AssetTexts.Found),
                .. assets.Take(Most).SelectMany(asset => Rows(view, asset)),
                new Buttons([.. assets.Take(MostNear).Select(asset => Open(view, asset)), Ask(words)]),
            ]
        );

    public static Card Nothing(AgreementView view, IReadOnlyList<Agreement> near, string words)
    {
        var sentence = AssetTexts.NothingFor(Truncate.ToLine(words, LongestWords));
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. near.Count > 0 ? new Block[] { new Paragraph(AssetTexts.Nearest) } : [],
                .. near.Take(MostNear).SelectMany(asset => Rows(view, asset)),
                new Buttons([
                    Ask(words) with
                    {
                        Style = ButtonStyle.Primary,
                    },
                    .. near.Take(MostNear - 1).Select(asset => Open(view, asset)),
                ]),
            ]
        );
    }

    public static Button Open(AgreementView view, Agreement asset) =>
        new(view.Title(asset), view.Actions.Show, asset.Subject);

    private static Button Ask(string words) =>
        new(AssetTexts.RequestButton, RequestAsset.Name, Truncate.ToLength(words, RequestAsk.LongestSentence));

    /// <summary>A published asset in two lines: the title as a link with what it is for, and when to use it.</summary>
    public static IEnumerable<Block> Rows(AgreementView view, Agreement asset)
    {
        var content = AssetContent.Read(asset.Agreed!.Content);
        yield return new Paragraph(Line(view, content));
        foreach (var warning in view.Warnings(asset.Agreed))
        {
            yield return new Paragraph(warning);
        }

        yield return content.Use is { } use
            ? new Note(LocalizedText.Invariant(Truncate.ToLine(use, LongestUse)))
            : new Note(LocalizedText.Invariant(Truncate.ToLine(content.Link, LongestUse)));
    }

    // The title, and what it is for whom: "Four weeks to the first depot · one-pager · demo · Operations lead".
    private static LocalizedText Line(AgreementView view, AssetContent content)
    {
        var title = content.Address is { } address
            ? LocalizedText.Invariant($"{new LinkSpan(content.Title, address, SpanStyle.Bold)}")
            : LocalizedText.Invariant($"{content.Title:b}");
        return new[] { view.Options.Label(AssetFields.Kind.Name, content.Kind) }
            .Concat(content.Stages.Select(stage => view.Options.Label(AssetFields.StageChoice.Name, stage)))
            .Concat(content.Personas.Select(persona => view.Options.Label(AssetFields.PersonaChoice.Name, persona)))
            .Aggregate(title, AgreementTexts.Dotted);
    }
}
