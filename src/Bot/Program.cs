using Bot.Cli;
using Bot.Hosting;

if (MachineNeeds.FindMissing() is { } missing)
{
    await Console.Error.WriteLineAsync($"Duet does not start. {missing}");
    return Startup.NotStarted;
}

if (CliCommands.AreMeant(args))
{
    return await CliCommands.RunAsync(args, Console.Out, Console.Error);
}

return await Startup.RunAsync(
    () =>
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.AddDuet();
        var app = builder.Build();
        app.MapDuet();
        return app;
    },
    Console.Error
);

/// <summary>The host, visible so that tests can run it in process.</summary>
public partial class Program;
