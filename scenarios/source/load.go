package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// MaxBytes is the largest file that is read. Parsed, it takes a hundred times
// as much memory.
const MaxBytes = 16 << 20

// Load reads the files of a scenario: those of the folder at path or, where
// path is a file, those of the folder it lies in, since a domain alone is no
// scenario. Files come in the byte order of their names; folders, hidden files
// and what is no regular file are left out.
func Load(path string) ([]File, error) {
	folder, err := folderOf(path)
	if err != nil {
		return nil, err
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, fmt.Errorf("scenario %q: %w", path, plain(err))
	}
	var files []File
	for _, entry := range entries {
		name := filepath.Join(folder, entry.Name())
		if strings.HasPrefix(entry.Name(), ".") || !regular(name) {
			continue
		}
		f, err := ReadFile(name)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	if len(files) == 0 {
		return nil, &Error{Path: folder, Message: "an empty folder; a scenario is a folder of files"}
	}
	return files, nil
}

func folderOf(path string) (string, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return "", fmt.Errorf("scenario %q: %w", path, plain(err))
	case info.IsDir():
		return path, nil
	case info.Mode().IsRegular():
		return filepath.Dir(path), nil
	}
	return "", fmt.Errorf("scenario %q is neither a file nor a folder", path)
}

// plain drops the name of the system call, which says nothing to a person.
func plain(err error) error {
	var detail *fs.PathError
	if errors.As(err, &detail) {
		return detail.Err
	}
	return err
}

func regular(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// ReadFile reads a file that is not too large.
func ReadFile(path string) (File, error) {
	file, err := os.Open(path)
	if err != nil {
		return File{}, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, MaxBytes+1))
	if err != nil {
		return File{}, err
	}
	if len(data) > MaxBytes {
		return File{}, &Error{Path: path, Message: fmt.Sprintf("larger than %d MiB, the most that is read", MaxBytes>>20)}
	}
	return File{Path: path, Data: data}, nil
}
