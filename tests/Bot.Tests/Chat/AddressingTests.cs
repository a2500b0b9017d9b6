using Bot.Core.Chat;

namespace Bot.Tests.Chat;

/// <summary>The name of Duet in messages that address it.</summary>
public sealed class AddressingTests
{
    [Theory]
    [InlineData("<@U1> help", "help")]
    [InlineData("<@U1>: help", "help")]
    [InlineData("<@U1>, kpi revenue?", "kpi revenue?")]
    [InlineData("<@U1> - Acme: slow", "Acme: slow")]
    [InlineData("<@U1>: Acme: onboarding takes too long for them", "Acme: onboarding takes too long for them")]
    [InlineData("Hi <@U1>, Acme says onboarding takes too long", "Acme says onboarding takes too long")]
    [InlineData("¡Hola, <@U1>! ¿a quién vendemos?", "¿a quién vendemos?")]
    [InlineData("Buenos días <@U1> kpi", "kpi")]
    [InlineData("Hey <@U1>", "")]
    [InlineData("<@U1>", "")]
    [InlineData("<@U1>!", "")]
    [InlineData("thanks <@U1>!", "thanks!")]
    [InlineData("help, <@U1>.", "help.")]
    [InlineData("tell me, <@U1>, who we sell to", "tell me, who we sell to")]
    [InlineData("what do you think <@U1> about price", "what do you think about price")]
    [InlineData("<@U1> <@U1> help", "help")]
    [InlineData("<@U1> -5 % is too little", "-5 % is too little")]
    public void It_is_no_part_of_what_is_said(string typed, string said) =>
        Assert.Equal(said, Addressing.Without(typed, ["<@U1>"]));
}
