namespace Kazakhstan.Store;

/// <summary>The snapshot in use. A request leases it and keeps what it began with; the holder swaps in the next and closes the old one after its last reader.</summary>
public sealed class SnapshotHolder : IDisposable
{
    private readonly Lock _lock = new();
    private Counted? _current;

    /// <summary>True once a snapshot can be leased.</summary>
    public bool HasSnapshot
    {
        get
        {
            lock (_lock)
            {
                return _current is not null;
            }
        }
    }

    /// <summary>Takes the current snapshot for the length of one request; dispose the lease to give it back.</summary>
    /// <exception cref="InvalidOperationException">There is no snapshot yet.</exception>
    public Lease Take()
    {
        lock (_lock)
        {
            var current = _current ?? throw new InvalidOperationException("No snapshot has been opened yet.");
            current.Readers++;
            return new(this, current);
        }
    }

    /// <summary>Puts a new snapshot in the place of the old one; the holder owns it from now on.</summary>
    public void Swap(Snapshot next)
    {
        lock (_lock)
        {
            var old = _current;
            _current = new(next);
            if (old is not null)
            {
                Retire(old);
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (_current is { } current)
            {
                _current = null;
                Retire(current);
            }
        }
    }

    private static void Retire(Counted counted)
    {
        counted.IsRetired = true;
        if (counted.Readers == 0)
        {
            counted.Snapshot.Dispose();
        }
    }

    private void Release(Counted counted)
    {
        lock (_lock)
        {
            counted.Readers--;
            if (counted.IsRetired && counted.Readers == 0)
            {
                counted.Snapshot.Dispose();
            }
        }
    }

    /// <summary>The right to read one snapshot.</summary>
    public sealed class Lease : IDisposable
    {
        private readonly SnapshotHolder _holder;
        private Counted? _counted;

        internal Lease(SnapshotHolder holder, Counted counted)
        {
            _holder = holder;
            _counted = counted;
            Snapshot = counted.Snapshot;
        }

        public Snapshot Snapshot { get; }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _counted, null) is { } counted)
            {
                _holder.Release(counted);
            }
        }
    }

    internal sealed class Counted(Snapshot snapshot)
    {
        public Snapshot Snapshot => snapshot;

        public int Readers { get; set; }

        public bool IsRetired { get; set; }
    }
}
