using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Search;
using Bot.Core.Search.Everything;
using Bot.Core.Understanding;

namespace Bot.Core.Agreements;

/// <summary>The agreed texts with all the words of a search. Proposals are left out: nobody has signed them.</summary>
internal sealed class AgreementSearchSection(AgreementViews views, SearchIndex index, VocabularyCache vocabularies)
    : ISearchSection
{
    // Far below the best, the words only stand somewhere in a long text.
    private const double LeastOfBest = 0.4;
    private const int Most = 5;
    private const int MostButtons = 3;
    private const int LongestLead = 100;

    public int Order => 10;

    public async Task<SearchSection?> FindAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (organization, line) = (command.Organization.Id, command.Arguments);
        if (line.Options.Count > 0)
        {
            return null;
        }

        var vocabulary = await vocabularies.GetAsync(organization, cancellationToken);
        var hits = index.Find(
            new SearchQuery(organization, line.Rest)
            {
                Kinds = [.. views.Kinds.Where(type => type.SinglesOut is null).Select(type => type.Key)],
                Take = Most,
                LeastWords = int.MaxValue,
                Beginnings = Beginnings.LastWord,
                Words = vocabulary.Words,
            }
        );
        var found = new List<(AgreementView View, Agreement Agreement)>();
        foreach (var hit in hits.Where(hit => hit.Score >= LeastOfBest * hits[0].Score))
        {
            var type = views.Kind(hit.Kind);
            var view = await views.ViewAsync(organization, type, [hit.Id], command.At, cancellationToken);
            if (view.Find(hit.Id) is { Agreed: not null } agreement)
            {
                found.Add((view, agreement));
            }
        }

        return new SearchSection(
            AgreementTexts.SearchSection,
            [.. found.Select(one => Line(one.View, one.Agreement))],
            [
                .. found
                    .Take(MostButtons)
                    .Select(one => new Button(
                        one.View.Title(one.Agreement),
                        one.View.Actions.Show,
                        one.Agreement.Subject
                    )),
            ]
        );
    }

    private static LocalizedText Line(AgreementView view, Agreement agreement)
    {
        var one = view.Kind.Texts.One(view.Title(agreement));
        var line = view.LeadFor(agreement.Agreed!, LongestLead) is { } lead ? AgreementTexts.Dotted(one, lead) : one;
        return AgreementTexts.WarnedFirst(view.Warnings(agreement.Agreed!), line);
    }
}
