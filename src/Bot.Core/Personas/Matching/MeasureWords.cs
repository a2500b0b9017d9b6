using System.Collections.Frozen;

namespace Bot.Core.Personas.Matching;

/// <summary>The words with which people say how large a company is, in both languages.</summary>
internal static class MeasureWords
{
    /// <summary>What a company counts. A noun that is not here is a measure of its own.</summary>
    public static readonly Lexicon Units = new(
        """
        people: people, ppl, employee, employees, staff, staffers, person, persons, head, heads, headcount, fte, ftes
        people: worker, workers, workforce, folks, emp, empl, payroll, strong, members staff
        people: empleado, empleada, empleados, trabajador, trabajadora, trabajadores, persona, personas, plantilla
        people: gente, nomina, operario, operaria, operarios, team, equipo
        vehicles: vehicle, vehicles, truck, trucks, van, vans, lorry, lorries, trailer, trailers, fleet, hgv, hgvs
        vehicles: delivery vehicle, delivery vehicles, vehiculo, vehiculos, camion, camiones, furgoneta, furgonetas
        vehicles: furgon, furgones, furgo, furgos, flota, trailers, tractora, tractoras, camioneta, camionetas
        sites: site, sites, location, locations, store, stores, shop, shops, branch, branches, depot, depots
        sites: warehouse, warehouses, outlet, outlets, facility, facilities, plant, plants, offices
        sites: sede, sedes, tienda, tiendas, sucursal, sucursales, almacen, almacenes, planta, plantas
        sites: local, locales, delegacion, delegaciones, centro, centros, nave, naves, oficinas, bodega, bodegas
        drivers: driver, drivers, conductor, conductores, conductora, chofer, choferes, repartidor, repartidores
        orders: order, orders, pedido, pedidos
        deliveries: delivery, deliveries, entrega, entregas, reparto, repartos, drop, drops
        stops: stop, stops, parada, paradas
        shipments: shipment, shipments, envio, envios
        parcels: parcel, parcels, package, packages, paquete, paquetes
        routes: route, routes, ruta, rutas
        customers: customer, customers, client, clients, cliente, clientes
        """
    );

    /// <summary>Units that count a group with one word: "a fleet of 20" is not one vehicle.</summary>
    public static readonly FrozenSet<string> Groups = Set(
        "staff headcount workforce payroll plantilla gente nomina fleet flota team equipo people personas"
    );

    /// <summary>Words for what a company earns in a year.</summary>
    public static readonly FrozenSet<string> Revenue = Set(
        "revenue revenues turnover sales arr facturacion factura facturan facturando facturar ingresos ventas"
    );

    public static readonly FrozenSet<string> Currencies = Set(
        "euro euros eur dollar dollars dolar dolares usd pound pounds libras gbp peso pesos mxn"
    );

    /// <summary>Units of time. A duration is no size.</summary>
    public static readonly FrozenSet<string> Times = Set(
        "second seconds minute minutes min mins hour hours hr hrs h day days week weeks month months quarter quarters "
            + "year years am pm segundo segundos minuto minutos hora horas dia dias semana semanas mes meses trimestre "
            + "trimestres ano anos january february march april may june july august september october november december "
            + "jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic enero febrero marzo abril mayo junio "
            + "julio agosto septiembre octubre noviembre diciembre"
    );

    /// <summary>Words before a period that make a rate: "40 a day", "40 al día".</summary>
    public static readonly FrozenSet<string> Per = Set("a per each every al por cada a the");

    /// <summary>Words that make a rate by themselves, and the period.</summary>
    public static readonly FrozenDictionary<string, string> Rates = Lexicon
        .Rows(
            """
            day: day, daily, dia, diario, diaria, diarios, diarias
            week: week, weekly, semana, semanal, semanales
            month: month, monthly, mes, mensual, mensuales
            year: year, yearly, annual, annually, ano, anual, anuales
            hour: hour, hourly, hora
            """
        )
        .SelectMany(row => row.Phrases.Select(phrase => (phrase, row.Meaning)))
        .ToFrozenDictionary(pair => pair.phrase, pair => pair.Meaning);

    /// <summary>Words between a number and its unit that change nothing.</summary>
    public static readonly FrozenSet<string> Between = Set(
        "own of de propio propia propios propias full time single solo sola"
    );

    /// <summary>Words that mark a rough number.</summary>
    public static readonly FrozenSet<string> Roughly = Set(
        "about around roughly some approx approximately ca circa nearly almost between unos unas como aprox "
            + "aproximadamente cerca casi entre sobre"
    );

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
