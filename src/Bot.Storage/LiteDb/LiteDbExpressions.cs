using Bot.Core.Data;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>Conditions on keys. Values are parameters: LiteDB compiles each source text once, and keeps it.</summary>
internal static class LiteDbExpressions
{
    public static Query Ordered(string field, bool descending, BsonExpression where)
    {
        var query = new Query
        {
            OrderBy = BsonExpression.Create($"$.{field}"),
            Order = descending ? Query.Descending : Query.Ascending,
        };
        query.Where.Add(where);
        return query;
    }

    public static BsonExpression Equal(KeyField field, BsonValue key) =>
        BsonExpression.Create($"{Path(field)} {Any(field)} = @0", key);

    public static BsonExpression Between(KeyField field, BsonValue from, BsonValue to) =>
        BsonExpression.Create($"{Path(field)} {Any(field)} BETWEEN @0 AND @1", from, to);

    public static BsonExpression IdBetween(BsonValue from, BsonValue to) =>
        BsonExpression.Create("_id BETWEEN @0 AND @1", from, to);

    public static string Path(KeyField field) =>
        field.Kind == KeyKind.Ordered ? $"$.{field.Name}" : $"$.{field.Name}[*]";

    private static string Any(KeyField field) => field.Kind == KeyKind.Ordered ? "" : "ANY";
}
