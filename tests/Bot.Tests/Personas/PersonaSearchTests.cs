using Bot.Core.Personas;

namespace Bot.Tests.Personas;

/// <summary>Which of several names a job title means.</summary>
public sealed class PersonaSearchTests
{
    [Theory]
    [InlineData("CTO", "Contractor")]
    [InlineData("CIO", "Coordinator of logistics")]
    [InlineData("director de tecnología", "Director of theology")]
    public void A_job_title_that_nobody_has_finds_nothing_but_offers_what_is_spelled_alike(string words, string name)
    {
        var (best, near) = Search(words, "Head of legal", name);

        Assert.Empty(best);
        Assert.Equal(name, near[0]);
    }

    [Fact]
    public void A_related_job_is_offered_first() =>
        Assert.Equal("Logistics director", Search("COO", "Coordinator", "Logistics director").Near[0]);

    [Theory]
    [InlineData("sales ops lead", "Sales ops lead")]
    [InlineData("lead sales", "Sales lead in banks")]
    [InlineData("ops", "Operations lead")]
    public void A_title_that_is_part_of_a_name_finds_that_name(string words, string name) =>
        Assert.Equal([name], Search(words, "Plumber", name).Best);

    private static (IReadOnlyList<string> Best, IReadOnlyList<string> Near) Search(
        string words,
        params string[] names
    ) => PersonaSearch.Search(words, names, name => [name]);
}
