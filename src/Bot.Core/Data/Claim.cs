namespace Bot.Core.Data;

/// <summary>A due document that one node works on until the lease ends; the token tells this claim from any other.</summary>
public sealed record Claim<T>(T Document, Guid Token)
    where T : class;
