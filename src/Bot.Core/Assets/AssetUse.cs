using System.Globalization;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Assets;

/// <summary>That a member used an asset on a day (yyyy-MM-dd, UTC).</summary>
public sealed record AssetUse(string Organization, string Asset, string Member, string Day)
{
    public static DocumentSet<AssetUse> Set { get; } =
        new DocumentSet<AssetUse>(
            "assetUses",
            use => use.Organization,
            use => $"{use.Asset}/{use.Member}/{use.Day}"
        ).WithOrderedKey("asset", use => $"{use.Asset}/{use.Day}");
}

/// <summary>Notes that a member used an asset, once a day.</summary>
internal sealed class UseAsset(IDocumentStore data) : ICommandHandler
{
    public const string Name = "asset.used";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var use = new AssetUse(command.Organization.Id, command.Value, command.Member.Id, UsedAsset.Day(command.At));
        if (command.Value.Length > 0)
        {
            await data.CommitAsync(
                use.Organization,
                async transaction =>
                {
                    await transaction.PutAsync(AssetUse.Set, use);
                    return true;
                },
                cancellationToken
            );
        }

        return Reply.ToRequester(AssetTexts.UsedThanks);
    }
}

/// <summary>Below an asset: how many people used it, and a button to say so. Few people are not counted aloud.</summary>
internal sealed class UsedAsset(IDocumentStore data) : IAgreementCardSection
{
    private const int Days = 90;
    private const int FewestPeople = 3;

    public string Kind => AssetType.KindKey;

    public static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task<IReadOnlyList<Block>> AddAsync(
        ChatCommand command,
        Agreement agreement,
        CancellationToken cancellationToken
    )
    {
        var used = await data.FindBetweenAsync(
            AssetUse.Set,
            command.Organization.Id,
            "asset",
            $"{agreement.Subject}/{Day(command.At.AddDays(-Days))}",
            $"{agreement.Subject}/{Day(command.At)}",
            cancellationToken
        );
        var people = used.Select(use => use.Member).Distinct().Count();
        return
        [
            .. people >= FewestPeople ? new Block[] { new Note(AssetTexts.UsedBy(people)) } : [],
            .. agreement.Agreed is null
                ? []
                : new Block[] { new Buttons([new Button(AssetTexts.UsedButton, UseAsset.Name, agreement.Subject)]) },
        ];
    }
}
