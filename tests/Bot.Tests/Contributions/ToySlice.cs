using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Help;
using Bot.Core.Home;
using Bot.Core.Linking;
using Bot.Core.Sample;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Contributions;

/// <summary>A slice that the product does not know, with something for every hub.</summary>
internal static class ToySlice
{
    public static LocalizedText Toys { get; } = new("Toys", "Juguetes");

    public static void AddToys(this IServiceCollection services) =>
        services
            .AddDocumentSet(Toy.Set)
            .AddSingleton<ToyStore>()
            .AddAgreementType<ToyType>()
            .AddHomeShortcut(35, new Button(Toys, "toy", ""))
            .AddSingleton<IWaitingItems, ToysWaiting>()
            .AddSingleton<IHomeSection, ToysAtHome>()
            .AddSingleton<IDigestSection, ToysInDigest>()
            .AddLinkedContent<ToyStore>(async (toys, organization, _) => (await toys.ListAsync(organization)).Count > 0)
            .AddSingleton<ISampleContent, SampleToys>()
            .AddSingleton(new WelcomeButton(15, new Button(Toys, "toy", "")));

    public static LocalizedText Count(int count) => new($"{count} toys", $"{count} juguetes");

    private sealed class ToysWaiting(ToyStore toys) : IWaitingItems
    {
        public int Order => 15;

        public async Task<IReadOnlyList<WaitingItem>> ListAsync(
            HomeReader reader,
            CancellationToken cancellationToken
        ) =>
            [
                .. from toy in await toys.ListAsync(reader.Organization.Id)
                where reader.Member.Is(toy.Member)
                select new WaitingItem(LocalizedText.Invariant($"Mend {toy.Id}"), new Button(Toys, "toy", toy.Id)),
            ];
    }

    private sealed class ToysAtHome(ToyStore toys) : IHomeSection
    {
        public int Order => 15;

        public async Task<HomeSection> BuildAsync(HomeReader reader, CancellationToken cancellationToken) =>
            new(Toys, [new Paragraph(Count((await toys.ListAsync(reader.Organization.Id)).Count))]);
    }

    private sealed class ToysInDigest(ToyStore toys) : IDigestSection
    {
        public string Key => "Toys";

        public int Order => 25;

        public LocalizedText Name => Toys;

        public async Task<DigestPart> WriteAsync(DigestWeek week, CancellationToken cancellationToken)
        {
            var count = (await toys.ListAsync(week.Organization.Id)).Count;
            return new DigestPart([new Heading(Toys), new Paragraph(Count(count))])
            {
                IsQuiet = count == 0,
                Summary = Count(count),
            };
        }
    }

    private sealed class SampleToys(ToyStore toys) : ISampleContent
    {
        public int Order => 15;

        public async Task<IReadOnlyList<SampleCount>> LoadAsync(
            SampleCalendar calendar,
            DateTimeOffset now,
            CancellationToken cancellationToken
        )
        {
            await toys.AddAsync(new Toy(SamplePeople.Organization, "kite", "lena"));
            return [new SampleCount(Toys, 1)];
        }
    }
}
