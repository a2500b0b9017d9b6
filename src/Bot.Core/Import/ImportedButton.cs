using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>Where to go on after an import of facts. The button with the lowest number comes first.</summary>
public sealed record ImportedButton(int Order, Button Button);
