namespace Bot.Core.Data;

/// <summary>
/// The store has no room for a write. Nothing of the write is stored, and reads go on; the same write succeeds once there
/// is room again.
/// </summary>
/// <param name="place">What is full, such as the path of the data file.</param>
public sealed class StorageFullException(string place, Exception? inner = null)
    : Exception($"There is no room to store anything: the disk of {place} is full.", inner);
