using Bot.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddDuet();
var app = builder.Build();
app.MapDuet();
app.Run();

/// <summary>The host, visible so that tests can run it in process.</summary>
public partial class Program;
