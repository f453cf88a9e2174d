module mulu

go 1.19
