using Bot.Core.Chat;
using Bot.Core.Home;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Home;

internal static class HomeShortcutExtensions
{
    /// <summary>The buttons at the top of the app's home pages.</summary>
    public static IReadOnlyList<Button> HomeShortcuts(this BotApp app) =>
        [
            .. app
                .Services.GetServices<HomeShortcut>()
                .OrderBy(shortcut => shortcut.Order)
                .Select(shortcut => shortcut.Button),
        ];
}
