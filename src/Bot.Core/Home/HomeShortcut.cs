using Bot.Core.Chat;

namespace Bot.Core.Home;

/// <summary>A button at the top of home pages. The one with the lowest number comes first.</summary>
public sealed record HomeShortcut(int Order, Button Button);
