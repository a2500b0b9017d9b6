using Bot.Core.Personas.Matching;

namespace Bot.Tests.Personas.Matching;

/// <summary>Sizes, places and pains as people write them.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("250", 250, 250)]
    [InlineData("200-500", 200, 500)]
    [InlineData("51–200 employees", 51, 200)]
    [InlineData("1,000+", 1000, null)]
    [InlineData("1.000", 1000, 1000)]
    [InlineData("1 000 empleados", 1000, 1000)]
    [InlineData("10k", 10000, 10000)]
    [InlineData("10,001+", 10001, null)]
    [InlineData("5001-10,000", 5001, 10000)]
    [InlineData("más de 1.000", 1001, null)]
    [InlineData("over 50 people", 51, null)]
    [InlineData("at least 50", 50, null)]
    [InlineData("menos de 50 empleados", 0, 49)]
    [InlineData("up to 200", 0, 200)]
    [InlineData("hasta 200 trabajadores", 0, 200)]
    [InlineData("between 50 and 200", 50, 200)]
    [InlineData("entre 8 y 60", 8, 60)]
    [InlineData("about 300", 300, 300)]
    [InlineData("50–500 employees, 15–150 delivery vehicles", 50, 500)]
    [InlineData("15–150 delivery vehicles, 50–500 employees", 50, 500)]
    public void A_size_is_read_as_people_and_systems_write_it(string words, int from, int? to) =>
        Assert.Equal(new CompanySize(from, to), CompanySize.Read(words));

    [Theory]
    [InlineData("many")]
    [InlineData("SMB")]
    [InlineData("$5,000,000")]
    [InlineData("8 vehicles")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    public void What_names_no_size_is_none(string words) => Assert.Null(CompanySize.Read(words));

    [Theory]
    [InlineData("50–500", "250", Match.Matches)]
    [InlineData("50–500", "51-200", Match.Matches)]
    [InlineData("50–500", "200-1,000", Match.Partly)]
    [InlineData("50–500", "46", Match.Partly)]
    [InlineData("50–500", "20", Match.Differs)]
    [InlineData("50–500", "1,000+", Match.Differs)]
    [InlineData("500+", "1.000+", Match.Matches)]
    [InlineData("50–500", "lots", Match.NotSure)]
    public void A_size_matches_when_all_of_it_lies_inside(string wanted, string said, Match match) =>
        Assert.Equal(match, Sizes.Compare(wanted, said));

    [Theory]
    [InlineData("Iberia, United States, Mexico", "España", Match.Matches)]
    [InlineData("Iberia, United States, Mexico", "US East", Match.Matches)]
    [InlineData("España y México", "MX", Match.Matches)]
    [InlineData("Spain", "Europe", Match.Partly)]
    [InlineData("Europe", "Portugal", Match.Matches)]
    [InlineData("Latin America", "Chile", Match.Matches)]
    [InlineData("Spain, Portugal", "France", Match.Differs)]
    [InlineData("Spain", "Atlantis", Match.NotSure)]
    public void A_place_matches_when_it_is_part_of_the_region(string wanted, string said, Match match) =>
        Assert.Equal(match, Region.Read(wanted).Compare(Region.Read(said)));

    [Theory]
    [InlineData("Onboarding takes too long", "their onboarding was too long", Match.Matches)]
    [InlineData("Onboarding takes too long", "tardan meses en la puesta en marcha", Match.Matches)]
    [InlineData(
        "Las rutas están en un Excel y en su cabeza",
        "routes live in one person's head and a spreadsheet",
        Match.Matches
    )]
    [InlineData("Customers call all day to ask where the truck is", "the phone rings all day", Match.Partly)]
    [InlineData("Customers call all day to ask where the truck is", "customers complain", Match.Partly)]
    [InlineData("Every tool brings its own passwords", "the weather was bad", Match.NotSure)]
    public void A_pain_is_found_in_other_words_and_in_the_other_language(string wanted, string said, Match match) =>
        Assert.Equal(match, Sentence.Read(wanted).Compare(Sentence.Read(said)));

    [Theory]
    [InlineData("Head of Operations", "Operations Analyst", Match.Partly)]
    [InlineData("COO", "Operations Manager", Match.Partly)]
    [InlineData("Head of Operations", "Logistics Director", Match.Partly)]
    [InlineData("Head of Operations", "Director", Match.NotSure)]
    [InlineData("Head of Operations", "Fontanero", Match.NotSure)]
    [InlineData("Head of Operations", "Intern", Match.Differs)]
    [InlineData("Head of Operations", "CFO", Match.Differs)]
    [InlineData("Fontanera", "fontanera", Match.Matches)]
    [InlineData("Head of Operations", "", Match.NotSure)]
    public void Doubt_about_a_title_is_partly_or_not_sure(string wanted, string said, Match match) =>
        Assert.Equal(match, JobTitle.Read(wanted).Compare(JobTitle.Read(said)));
}
