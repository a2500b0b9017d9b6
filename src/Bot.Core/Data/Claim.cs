namespace Bot.Core.Data;

/// <summary>A due document that one node holds until its lease ends. The token identifies the claim.</summary>
public sealed record Claim<T>(T Document, Guid Token)
    where T : class;
