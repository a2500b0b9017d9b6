using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>Names of the columns that files of facts may have.</summary>
internal static class ColumnTexts
{
    public static readonly LocalizedText Id = new("id", "id");
    public static readonly LocalizedText DealName = new("name", "nombre");
    public static readonly LocalizedText Account = new("account", "cuenta");
    public static readonly LocalizedText Amount = new("amount", "importe");
    public static readonly LocalizedText CurrencyName = new("currency", "moneda");
    public static readonly LocalizedText Stage = new("stage", "etapa");
    public static readonly LocalizedText State = new("won, lost or open", "ganada, perdida o abierta");
    public static readonly LocalizedText Won = new("is won", "está ganada");
    public static readonly LocalizedText Lost = new("is lost", "está perdida");
    public static readonly LocalizedText Created = new("created", "creación");
    public static readonly LocalizedText Closed = new("closed", "cierre");
    public static readonly LocalizedText IsClosed = new("is closed", "está cerrada");
    public static readonly LocalizedText WonOn = new("won on", "ganada el");
    public static readonly LocalizedText LostOn = new("lost on", "perdida el");
    public static readonly LocalizedText LastDay = new("last day", "último día");
    public static readonly LocalizedText Title = new("job title", "cargo");
    public static readonly LocalizedText BuyerTitle = new("job title of the contact", "cargo del contacto");
    public static readonly LocalizedText Industry = new("industry", "sector");
    public static readonly LocalizedText Size = new("employees", "empleados");
    public static readonly LocalizedText Region = new("region or country", "región o país");

    public static readonly LocalizedText IndustrySizeOrRegion = new(
        "industry, employees or region",
        "sector, empleados o región"
    );

    public static readonly LocalizedText Qualified = new("qualified", "calificado");
    public static readonly LocalizedText Accepted = new("accepted by sales", "aceptado por ventas");
    public static readonly LocalizedText Contacted = new("first contact", "primer contacto");
    public static readonly LocalizedText FirstTouch = new("time to first contact", "tiempo hasta el primer contacto");
    public static readonly LocalizedText Converted = new("became a deal", "pasó a oportunidad");
    public static readonly LocalizedText Rejected = new("rejected", "descartado");
    public static readonly LocalizedText Status = new("status", "estado");
    public static readonly LocalizedText Email = new("email", "correo");
    public static readonly LocalizedText Day = new("day", "día");
    public static readonly LocalizedText Side = new("side", "lado");
    public static readonly LocalizedText Note = new("note", "nota");
    public static readonly LocalizedText Channel = Dimension.Channel.Name();
    public static readonly LocalizedText Campaign = Dimension.Campaign.Name();
    public static readonly LocalizedText IdOrName = new("id or name", "id o nombre");
    public static readonly LocalizedText IdOrEmail = new("id or email", "id o correo");
}
