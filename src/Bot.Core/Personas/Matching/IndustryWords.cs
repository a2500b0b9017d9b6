namespace Bot.Core.Personas.Matching;

/// <summary>
/// Industries in both languages and under the names that CRMs use: the sector of a company and its activity.
/// </summary>
internal static class IndustryWords
{
    /// <summary>Sectors: what a company deals in.</summary>
    public static readonly Lexicon Sectors = new(
        """
        logistics: logistics, logistics supply chain, supply chain, transport, transportation
        logistics: transportation trucking railroad, trucking, freight, shipping, haulage, courier, parcel, delivery
        logistics: deliveries, 3pl, package freight delivery, maritime, logistica, transporte, transportista
        logistics: haulier, hauliers, last mile, transportistas, ultima milla, mudanzas
        logistics: cadena suministro, mensajeria, paqueteria, carga, reparto, mercancias
        software: software, saas, computer software, software development, cloud software, apps, desarrollo software
        software: programas informaticos, software servicio
        technology: information technology, information technology services, it, it services, technology, tech
        technology: computer networking, internet, tecnologia, tecnologias informacion, ti, informatica
        technology: servicios informaticos
        health: healthcare, health, health care, hospital, hospitals, hospital health care, medical, medical practice
        health: medicine, medical devices, clinic, clinics, pharmacy, sanidad, salud, sanitario, hospitalario, medico
        health: clinica, clinicas, farmacia, hospitales
        health: pharmacies, drugstore, dental, dentist, dentists, veterinary, farmacias, dentista, dentistas, ortopedia
        health: parafarmacia, veterinario, veterinaria
        pharma: pharma, pharmaceutical, pharmaceuticals, life sciences, biotech, biotechnology, farmaceutico
        pharma: farmaceutica, laboratorios, biotecnologia, ciencias vida
        finance: banking, bank, banks, finance, financial services, financial, fintech, investment, capital markets
        finance: asset management, banca, banco, finanzas, servicios financieros, financiero, inversion
        insurance: insurance, insurer, seguros, aseguradora
        food: food, foods, beverage, beverages, food beverages, food drink, grocery, groceries, dairy, bakery, meat
        food: produce, seafood, wine spirits, food production, alimentacion, alimentos, alimentario, agroalimentario
        food: bebidas, congelados, carnico, lacteos, fruta, panaderia, conservas, supermercados, supermarkets
        food: fruit, fruits, vegetables, fish, poultry, frozen, frozen food, wine, wines, beer, beers, brewery, breweries
        food: brewer, baker, bakeries, butcher, butchers, deli, cold cuts, cheese, coffee, confectionery, snacks, sweets
        food: eggs, olive oil, drinks, soft drinks, liquor, spirits, frutas, verduras, hortalizas, pescado, pescados
        food: pescaderia, marisco, mariscos, pollo, vino, vinos, cerveza, cervezas, cervecero, cervecera, cerveceria
        food: panaderias, pasteleria, obrador, queso, quesos, queseria, cafe, embutidos, charcuteria, aceite, golosinas
        food: huevos, refrescos, licores, carne, carnes, carniceria, matadero, comestibles, abarrotes, ultramarinos
        agriculture: agriculture, farming, farm, farms, agro, agribusiness, agricultura, agricola, ganaderia, campo
        construction: construction, building, building materials, building supply, civil engineering, construccion
        construction: edificacion, materiales construccion, obra civil, obras
        construction: lumber, lumber yard, timber, cement, concrete, tiles, plumbing, roofing, hardware store
        construction: hardware stores, builders merchant, builders merchants, madera, maderas, cemento, hormigon
        construction: ferreteria, ferreterias, fontaneria, azulejos, saneamientos
        flowers: florist, florists, flower, flowers, flower shop, flower shops, garden centre, garden center
        flowers: floristeria, floristerias, florista, flores, vivero, viveros
        waste: waste, waste management, recycling, residuos, reciclaje
        pets: pet, pets, pet food, pet supplies, mascotas
        real estate: real estate, property, proptech, commercial real estate, inmobiliaria, inmobiliario, bienes raices
        hospitality: hospitality, hotel, hotels, restaurant, restaurants, catering, tourism, travel
        hospitality: leisure travel tourism, hosteleria, restauracion, hoteles, restaurantes, turismo, viajes, hospedaje
        education: education, education management, higher education, e learning, elearning, edtech, schools, university
        education: training, educacion, formacion, enseñanza, universidad, colegios, escuelas
        education: school, academy, universitario, universitaria, academia, instituto, profesor, teacher, professor
        energy: energy, oil, gas, oil energy, renewables, renewables environment, solar, electricity, utilities, power
        energy: fuel, fuels, heating oil, combustible, combustibles, gasoleo, carburantes, propano, butano
        energy: energia, petroleo, renovables, electricidad, electrico, suministros energeticos
        telecom: telecom, telecommunications, telco, telecomunicaciones
        media: media, publishing, entertainment, broadcast media, newspapers, music, medios, medios comunicacion
        media: editorial, entretenimiento
        advertising: advertising, marketing advertising, marketing agency, marketing, public relations communications
        advertising: publicidad, agencia marketing, agencia publicidad, mercadotecnia
        government: government, public sector, public administration, government administration, municipality, gobierno
        government: sector publico, administracion publica, ayuntamiento, ayuntamientos
        non-profit: nonprofit, non profit, non profit organization management, ngo, charity, foundation, ong
        non-profit: sin animo lucro, fundacion
        automotive: automotive, cars, auto parts, vehicles, car dealers, automocion, automovil, automotriz, recambios
        automotive: concesionarios, tyres, tires, neumaticos
        aerospace: aerospace, aviation, airlines, aviation aerospace, defense, defence, aeroespacial, aviacion
        aerospace: aerolineas, defensa
        chemicals: chemicals, chemical, plastics, quimica, quimico, plasticos
        textile: textile, textiles, fashion, apparel, apparel fashion, clothing, moda, ropa, confeccion
        metal: metal, steel, mining, mining metals, metals, metalurgia, acero, mineria, siderurgia
        electronics: electronics, consumer electronics, semiconductors, electrical electronic, electronica
        electronics: semiconductores
        paper: paper, packaging, paper forest products, printing, papel, embalaje, envases, imprenta
        paper: cardboard, papelera, papeleras, carton, cartonaje
        furniture: furniture, muebles, mobiliario
        office: office supply, office supplies, stationery, suministros oficina, material oficina, papeleria
        legal: law, legal, law practice, legal services, law firm, abogacia, servicios juridicos, bufete
        legal: despacho abogados, legal services
        consulting: consulting, consultancy, management consulting, professional services, consultoria
        consulting: servicios profesionales, asesoria, consultant, consultants, consultor, consultora, consultoras
        accounting: accounting, accountancy, gestoria, contabilidad
        staffing: staffing, recruiting, staffing recruiting, human resources, employment agency, trabajo temporal
        staffing: recursos humanos, ett
        security: security, security investigations, cybersecurity, computer network security, seguridad, ciberseguridad
        sports: sports, fitness, gym, health wellness fitness, deporte, deportes, gimnasio, gimnasios
        cosmetics: cosmetics, beauty, cosmetica, belleza, perfumeria
        cleaning: cleaning, facilities services, linen, laundry, limpieza, lavanderia
        """
    );

    /// <summary>Activities: what it does with it.</summary>
    public static readonly Lexicon Activities = new(
        """
        wholesale: wholesale, wholesaler, wholesalers, wholesale distribution, distribution, distributor, distributors
        wholesale: mayorista, mayoristas, distribucion, distribuidor, distribuidora, comercio mayor, venta mayor
        wholesale: importer, importers, import, import export, cash carry, importador, importadora, importacion
        wholesale: almacenista, mayoreo, por mayor
        retail: retail, retailer, retailers, retailing, stores, shops, supermarkets, supermercados, comercio minorista
        retail: minorista, minoristas, comercio menor, venta menor, tiendas, comercio, distribucion minorista
        online retail: ecommerce, e commerce, online shop, online retail, comercio electronico, tienda online
        online retail: venta online
        manufacturing: manufacturing, manufacturer, manufacturers, factory, production, industrial, machinery
        manufacturing: fabricacion, fabricante, fabricantes, manufactura, fabrica, produccion, maquinaria
        manufacturing: mechanical industrial engineering, industrial manufacturing
        """
    );

    /// <summary>"Industria" means "industry" next to a sector, and manufacturing alone.</summary>
    public const string Industria = "industria";

    /// <summary>Nouns for a company that say nothing about its industry.</summary>
    public static readonly IReadOnlySet<string> CompanyWords = (
        "company companies business businesses firm firms chain chains group groups shop shops store stores startup house "
        + "operator operators provider providers supplier suppliers outfit cooperative coop importer exporter "
        + "empresa empresas compania negocio cadena grupo proveedor proveedora cooperativa sa sl"
    )
        .Split(' ')
        .ToHashSet();

    /// <summary>Words without meaning of their own.</summary>
    public static readonly IReadOnlySet<string> FillerWords = (
        "industry industries sector services service servicios servicio company "
        + "companies empresa empresas own with propio con supply suministros solutions "
        + "soluciones management and y e other otros various varios b2b b2c group"
    )
        .Split(' ')
        .ToHashSet();
}
