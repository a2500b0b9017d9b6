namespace Bot.Core.Personas.Matching;

/// <summary>Topics of buyers' pains in both languages, so that a pain in one language matches the other.</summary>
internal static class TalkWords
{
    public static readonly Lexicon Ideas = new(
        """
        onboarding: onboarding, onboard, go live, going live, rollout, implementation, implement, set up, setup
        onboarding: getting started, puesta marcha, poner marcha, implantacion, implantar, implementacion, arranque
        onboarding: alta
        slow: slow, slowly, too long, takes long, takes ages, forever, months, weeks, delay, lento, lenta, tarda, tardan
        slow: tarda demasiado, demora, meses, semanas, eterno
        late: late, tarde, retraso, retrasos, retrasado, atraso
        route: route, routes, routing, ruta, rutas, recorrido
        plan: plan, plans, planning, schedule, scheduling, planificar, planificacion, planifica, programar
        spreadsheet: spreadsheet, spreadsheets, excel, sheet, hoja calculo, hojas calculo
        manual: manual, manually, by hand, copy paste, typing, a mano, mano, manualmente
        customer: customer, customers, client, clients, cliente, clientes
        call: call, calls, calling, phone, llamar, llama, llaman, llamada, llamadas, telefono, movil
        truck: truck, trucks, vehicle, vehicles, van, vans, fleet, camion, camiones, vehiculo, vehiculos, furgoneta
        truck: flota
        driver: driver, drivers, conductor, conductores, chofer, choferes, repartidor
        delivery: delivery, deliveries, deliver, shipment, shipments, entrega, entregas, reparto, envio, envios
        order: order, orders, pedido, pedidos
        cost: cost, costs, price, prices, pricing, expensive, coste, costes, costo, precio, precios, caro, cara
        report: report, reports, reporting, informe, informes, reporte, reportes
        data: data, figures, numbers, datos, cifras, numeros
        export: export, exports, exportar, exportacion
        tool: tool, tools, software, system, systems, app, herramienta, herramientas, sistema, sistemas, aplicacion
        integration: integration, integrate, connection, connect, connector, integracion, integrar, conexion, conectar
        integration: conector
        password: password, passwords, login, logins, sign on, single sign on, sso, contraseña, contraseñas
        password: acceso unico, inicio sesion
        security: security, secure, audit, questionnaire, questionnaires, seguridad, auditoria, cuestionario
        security: cuestionarios
        time: time, hours, hour, tiempo, hora, horas
        overtime: overtime, horas extra, horas extras
        team: team, staff, people, employees, equipo, personal, gente, empleados
        head: head, memory, cabeza, memoria
        visibility: visibility, see, know, track, tracking, where is, visibilidad, saber, ver, seguimiento, seguir
        error: error, errors, mistake, mistakes, wrong, errores, fallo, fallos, fallida, fallidas, equivocacion
        window: time window, time windows, ventana horaria, ventanas horarias, horario, horarios
        contract: contract, contracts, subscription, subscriptions, contrato, contratos, suscripcion
        meeting: meeting, meetings, reunion, reuniones
        budget: budget, presupuesto
        decide: decide, decision, approve, approval, sign off, decidir, aprobar, aprobacion, visto bueno
        holiday: holiday, holidays, vacation, ill, sick, vacaciones, baja, enfermo
        growth: grow, growth, crecer, crecimiento
        stock: stock, inventory, inventario, existencias
        invoice: invoice, invoices, billing, factura, facturas, facturacion
        support: support, help, soporte, ayuda
        lead: lead, leads, prospecto, prospectos
        training: training, train, learn, formacion, aprender, capacitacion
        reliable: outage, outages, downtime, crash, unreliable, caida, caidas, se cae
        outsource: outsource, outsourced, subcontract, subcontracted, subcontratado, subcontratada, subcontratar
        outsource: externalizado
        vendor: vendor, supplier, provider, proveedor, proveedores
        last: last, previous, ultima, ultimo, anterior
        erp: erp, sap, navision, sage
        """
    );
}
