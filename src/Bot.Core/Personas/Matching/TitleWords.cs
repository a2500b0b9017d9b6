using System.Collections.Frozen;

namespace Bot.Core.Personas.Matching;

/// <summary>The parts of job titles in both languages: abbreviations, functions and levels.</summary>
internal static class TitleWords
{
    /// <summary>Abbreviations, expanded before anything else.</summary>
    public static readonly FrozenDictionary<string, string> Abbreviations = Lexicon
        .Rows(
            """
            chief executive officer: ceo
            chief operating officer: coo
            chief financial officer: cfo
            chief marketing officer: cmo
            chief technology officer: cto
            chief information officer: cio
            chief revenue officer: cro
            chief commercial officer: cco
            chief people officer: chro
            chief data officer: cdo
            chief security officer: ciso
            chief: cpo, cso
            vice president: vp, svp, evp, avp
            general manager: gm
            managing director: md
            operations: ops, oper, opers, opns
            marketing: mktg, mkt, mkting, mkg
            human resources: hr, rrhh
            information technology: it, ti, ict, tic, sistemas
            customer experience: cx
            business development: bd, bizdev
            quality: qa
            manager: mgr, mngr
            director: dir
            gerente: gte
            responsable: resp
            coordinator: coord
            assistant: asst
            finance: fin
            administration: admin, admon
            engineering: eng
            """
        )
        .SelectMany(row => row.Phrases.Select(phrase => (phrase, row.Meaning)))
        .ToFrozenDictionary(pair => pair.phrase, pair => pair.Meaning);

    /// <summary>Functions. The first row has none.</summary>
    public static readonly Lexicon Functions = new(
        """
        -: officer, vice president, vicepresidente, vicepresidencia
        general: chief executive, chief executive officer, executive officer, executive director, managing director
        general: general manager, general director, country manager, owner, founder, cofounder, president, presidente
        general: director general, direccion general, director gerente, director ejecutivo, gerente general
        general: gerencia general, consejero delegado, fundador, cofundador, propietario, dueño, socio director
        general: managing partner, administrador unico
        operations: operations, operating, operational, operaciones, operativo, operativa
        logistics: logistics, logistica, distribution, distribucion, fulfillment, fulfilment, reparto
        supply chain: supply chain, supply, cadena suministro, suministro, aprovisionamiento
        transport: transport, transportation, fleet, traffic, dispatch, routes, transporte, trafico, flota, rutas
        transport: route, delivery, deliveries, dispatcher, haulage, ruta, flotas, expediciones
        warehouse: warehouse, almacen, deposito, bodega
        production: production, manufacturing, plant, factory, produccion, fabricacion, planta, fabrica
        quality: quality, calidad
        maintenance: maintenance, facilities, mantenimiento, instalaciones
        finance: finance, financial, financiero, financiera, finanzas, treasury, treasurer, tesoreria
        finance: director administrativo, direccion administrativa, administrativo financiero, tesorero
        finance: economico financiero, administracion finanzas, finance administration
        accounting: accounting, accountant, accounts payable, controller, controlling, controllership, contabilidad
        accounting: bookkeeper, comptroller, contable, contador, control gestion, contralor, auditor, audit, auditoria
        marketing: marketing, brand, brands, growth, demand generation, advertising, mercadotecnia, mercadeo, marca
        marketing: publicidad, generacion demanda, community manager
        communication: communication, communications, public relations, press, comunicacion, relaciones publicas, prensa
        sales: sales, commercial, revenue, account manager, key account, account executive, ventas, comercial, ingresos
        sales: cuentas, ejecutivo cuentas
        business development: business development, partnerships, alliances, desarrollo negocio, alianzas
        customer service: customer service, customer support, customer success, customer experience, customer care
        customer service: support, help desk, contact center, call center, atencion cliente, servicio cliente, soporte
        customer service: exito cliente, experiencia cliente
        human resources: human resources, people, people culture, people operations, talent, talent acquisition
        human resources: recruiting, recruiter, personnel, recursos humanos, personas, personas cultura, talento
        human resources: seleccion, gestion personas
        information technology: information technology, information systems, information, systems, infrastructure
        information technology: informatica, tecnologias informacion, tecnologia informacion, sistemas informacion
        information technology: infraestructura
        technology: technology, technical, tecnologia, tecnico
        engineering: engineering, engineer, software development, developer, devops, ingenieria, ingeniero
        engineering: desarrollo software, desarrollador, programador
        data: data, analytics, business intelligence, datos, analitica, inteligencia negocio
        security: security, cybersecurity, information security, seguridad, ciberseguridad, seguridad informacion
        projects: process owner, project owner
        product: product, product owner, producto
        design: design, designer, user experience, diseño, diseñador
        projects: project, projects, programme, program, pmo, proyecto, proyectos, programas
        purchasing: purchasing, procurement, sourcing, buyer, buying, purchase, compras, comprador, abastecimiento
        legal: legal, counsel, general counsel, lawyer, attorney, juridico, asesoria juridica, abogado, asesor juridico
        compliance: compliance, risk, cumplimiento, riesgos
        research: research, research development, innovation, investigacion, innovacion, investigacion desarrollo
        strategy: strategy, transformation, estrategia, transformacion
        administration: administration, administrative, office, executive assistant, personal assistant, secretary
        administration: administracion, oficina, secretario, recepcion, reception
        store: store, shop, tienda
        medicine: medical, clinical, nurse, nursing, doctor, physician, medico, clinico, enfermeria, enfermero
        education: universitario, university, teacher, professor, school, academic, profesor, docente, academico, colegio
        driving: transportista, camionero, driver, conductor, chofer, repartidor
        """
    );

    /// <summary>
    /// Levels: 5 heads the company or sits beside its head, 3 heads a department, 2 a team, 1 nobody, 0 is a learner or
    /// an assistant.
    /// </summary>
    public static readonly Lexicon Levels = new(
        """
        5: chief, president, presidente, owner, founder, cofounder, managing director, general manager, general director
        5: executive director, managing partner, director general, direccion general, director gerente
        5: director ejecutivo, gerente general, gerencia general, consejero delegado, fundador, cofundador, propietario
        5: dueño, socio director, administrador unico
        4: vice president, vicepresidente, vicepresidencia
        3: head, director, direccion, jefe, jefa, jefatura, responsable, lead, leader, lider, gerente, gerencia
        3: country manager, general counsel, controller, treasurer, tesorero, comptroller, director administrativo
        2: manager, production manager, encargado, supervisor, team lead, team leader, jefe equipo, superintendent
        2: foreman, capataz
        1: analyst, specialist, engineer, developer, technician, coordinator, executive, account executive, associate
        1: consultant, administrator, agent, representative, operator, planner, buyer, accountant, accounts payable
        1: driver, nurse, recruiter, designer, clerk, officer, advisor, scientist, account manager, key account manager
        1: community manager, product manager, product owner, project manager, process owner, project owner
        1: office manager, analista, especialista, ingeniero, desarrollador, programador, tecnico, coordinador
        1: consultor, administrativo, agente, representante, operario, operador, planificador, comprador, contable
        1: contador, conductor, repartidor, enfermero, diseñador, delegado, asesor, gestor, ejecutivo, ejecutivo cuentas
        1: bookkeeper, freelancer, freelance, journalist, camionero, generalist
        1: jefe proyecto, abogado, lawyer, auditor, profesor, teacher
        0: intern, trainee, apprentice, student, assistant, executive assistant, personal assistant, secretary, becario
        0: practicas, aprendiz, estudiante, asistente, auxiliar, ayudante, secretario, receptionist, recepcionista
        """
    );

    /// <summary>Related functions: a match between them is possible, not certain.</summary>
    public static readonly IReadOnlyList<string[]> Neighbours =
    [
        ["operations", "logistics", "supply chain", "production"],
        ["logistics", "supply chain", "transport", "warehouse"],
        ["finance", "accounting"],
        ["marketing", "communication"],
        ["sales", "business development"],
        ["information technology", "technology", "engineering"],
        ["information technology", "security"],
        ["data", "information technology"],
        ["purchasing", "supply chain"],
        ["legal", "compliance"],
        ["general", "strategy"],
        ["production", "maintenance", "quality"],
        ["customer service", "sales"],
        ["technology", "product"],
    ];

    /// <summary>Words for a place or a rank, not for a function.</summary>
    public static readonly FrozenSet<string> FillerWords = (
        "senior sr junior jr regional global group grupo international internacional national nacional "
        + "local area zona corporate corporativo corporativa deputy adjunto adjunta interim interino "
        + "emea latam apac europe europa spain espana iberia mexico uk us usa north south east "
        + "west norte sur este oeste zone department departamento dept team equipo digital officer"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether a job title of known words may have the word.</summary>
    public static bool MayKnow(string word) =>
        Lexicon
            .Content(word)
            .All(part =>
                FillerWords.Contains(part)
                || Abbreviations.ContainsKey(part)
                || Levels.MayKnow(part)
                || Functions.MayKnow(part)
            );
}
