using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Files;

public static class FilesRegistration
{
    public static IServiceCollection AddFiles(this IServiceCollection services) =>
        services.AddSingleton<FileMaker>().AddSingleton<FileDelivery>().AddCommand<SendFile>(SendFile.Spec);

    /// <summary>Adds a kind of file that people can ask for.</summary>
    public static IServiceCollection AddFile<T>(this IServiceCollection services)
        where T : class, IFileProducer => services.AddSingleton<IFileProducer, T>();
}
