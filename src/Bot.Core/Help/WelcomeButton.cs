using Bot.Core.Chat;

namespace Bot.Core.Help;

/// <summary>A first thing to do, on the welcome of the person who installed Duet. The lowest number comes first.</summary>
public sealed record WelcomeButton(int Order, Button Button);
